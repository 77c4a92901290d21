package io.regua.ruler;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.regua.calendar.BusinessDates;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after every publishing whether debts have to move at once; whichever node is free does it. */
@Configuration(proxyBeanMethods = false)
class MoveSchedule {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> movesAtOnce(Moves moves, BusinessDates dates) {
        return Tasks.recurring("moves-at-once", Schedules.fixedDelay(LOOK_AGAIN))
                .execute((task, context) -> moves.goOnWithoutWaiting(dates.today()));
    }
}
