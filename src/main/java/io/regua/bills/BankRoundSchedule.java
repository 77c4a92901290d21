package io.regua.bills;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When banks are told by themselves, beside the night: what is withdrawn by day leaves on the same day. */
@Configuration(proxyBeanMethods = false)
class BankRoundSchedule {

    /** Every day at the hours of regua.bank-files.at in regua.zone. After an outage it runs once. */
    @Bean
    @ConditionalOnProperty(name = "regua.bank-files.enabled", havingValue = "true", matchIfMissing = true)
    RecurringTask<Void> tellTheBanks(
            Bills bills, BankRounds rounds, BusinessDates dates, @Value("${regua.bank-files.at}") List<LocalTime> at) {
        return Tasks.recurring("bank-files", Schedules.daily(dates.zone(), at.toArray(LocalTime[]::new)))
                .execute((task, context) -> {
                    bills.cancelOvertaken();
                    rounds.go(Actor.SYSTEM);
                });
    }
}
