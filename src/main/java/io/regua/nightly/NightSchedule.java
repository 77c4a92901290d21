package io.regua.nightly;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.regua.calendar.BusinessDates;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When nights run by themselves, and how one is started that nobody waits for. */
@Configuration(proxyBeanMethods = false)
class NightSchedule {

    static final String BY_HAND = "night-by-hand";

    /**
     * A night somebody asked for.
     *
     * @param catchUp whether it does the work of the nights before it that did not run
     */
    record Wanted(LocalDate date, String startedBy, boolean catchUp) implements Serializable {

        private static final long serialVersionUID = 1L;

        void run(Nights nights) {
            if (catchUp) {
                nights.catchUp(date, Cause.PERSON, startedBy);
            } else {
                nights.run(date, Cause.PERSON, startedBy);
            }
        }
    }

    /** Every night at regua.night.at in regua.zone. After an outage it runs once, for today. */
    @Bean
    @ConditionalOnProperty(name = "regua.night.enabled", havingValue = "true", matchIfMissing = true)
    RecurringTask<Void> everyNight(Nights nights, BusinessDates dates, @Value("${regua.night.at}") LocalTime at) {
        return Tasks.recurring("night", nightly(at, dates.zone()))
                .execute((task, context) -> nights.run(dates.today(), Cause.SCHEDULE, "regua"));
    }

    /** Where summer time begins an hour of a day may not exist: that night runs an hour later by the clock. */
    static Schedule nightly(LocalTime at, ZoneId zone) {
        return Schedules.daily(zone, at);
    }

    @Bean
    OneTimeTask<Wanted> nightByHand(Nights nights) {
        return Tasks.oneTime(BY_HAND, Wanted.class)
                .execute((task, context) -> task.getData().run(nights));
    }
}
