package io.regua.nightly;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.regua.calendar.BusinessDates;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nights that somebody asked for and nobody waits for. */
@Service
@Transactional
public class NightQueue {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final BusinessDates dates;

    NightQueue(ObjectProvider<SchedulerClient> scheduler, BusinessDates dates) {
        this.scheduler = scheduler;
        this.dates = dates;
    }

    /**
     * Asks for a night. The same date asked for again before it has begun is one night.
     *
     * @throws OutsideCalendar when the date lies outside the calendar
     */
    public void add(LocalDate date, String startedBy) {
        add(date, startedBy, false);
    }

    /** Asks for today's night in place of those before it that did not run. */
    public void catchUp(String startedBy) {
        add(dates.today(), startedBy, true);
    }

    private void add(LocalDate date, String startedBy, boolean catchUp) {
        OutsideCalendar.refuse(date);
        var wanted = new TaskInstance<>(
                NightSchedule.BY_HAND, date.toString(), new NightSchedule.Wanted(date, startedBy, catchUp));
        scheduler.ifAvailable(client -> client.scheduleIfNotExists(wanted, dates.now()));
    }
}
