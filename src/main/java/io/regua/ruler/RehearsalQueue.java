package io.regua.ruler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.regua.calendar.BusinessDates;
import io.regua.ruler.RehearsalSchedule.Share;
import io.regua.ruler.store.RehearsalRows.Asked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the parts of a rehearsal played, each by whichever node is free. */
@Component
class RehearsalQueue {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final BusinessDates dates;

    RehearsalQueue(ObjectProvider<SchedulerClient> scheduler, BusinessDates dates) {
        this.scheduler = scheduler;
        this.dates = dates;
    }

    void add(Asked rehearsal) {
        for (var part = 0; part < rehearsal.parts(); part++) {
            var share = new Share(rehearsal.id(), part);
            var wanted = new TaskInstance<>(RehearsalSchedule.NAME, rehearsal.id() + "-" + part, share);
            scheduler.ifAvailable(client -> client.scheduleIfNotExists(wanted, dates.now()));
        }
    }
}
