package io.regua.ruler;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How rehearsals are played that nobody waits for. */
@Configuration(proxyBeanMethods = false)
class RehearsalSchedule {

    static final String NAME = "rehearsal";

    /** One part of one rehearsal. */
    record Share(long rehearsal, int part) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    @Bean
    OneTimeTask<Share> rehearsal(Rehearsing rehearsing) {
        return Tasks.oneTime(NAME, Share.class)
                .execute((task, context) -> rehearsing.play(
                        task.getData().rehearsal(), task.getData().part()));
    }
}
