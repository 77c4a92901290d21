package io.regua.intake;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs an import on whichever node is free; one that dies with its node is begun again on another. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    private static final Duration BREATH = Duration.ofSeconds(20);
    private static final int LAST_TRY = 2;

    @Bean
    Task<Void> queuedImport(ImportRun run) {
        return Tasks.oneTime(ImportQueue.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BREATH))
                .execute((instance, context) -> run.run(
                        Long.parseLong(instance.getId()), context.getExecution().consecutiveFailures >= LAST_TRY));
    }
}
