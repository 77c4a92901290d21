package io.regua.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.regua.calendar.BusinessDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Imports that wait for a node: scheduled in the transaction that queues them, picked up once it is through. */
@Component
class ImportQueue {

    static final String TASK = "import";

    private final ObjectProvider<SchedulerClient> scheduler;
    private final BusinessDates dates;

    ImportQueue(ObjectProvider<SchedulerClient> scheduler, BusinessDates dates) {
        this.scheduler = scheduler;
        this.dates = dates;
    }

    void add(long batch) {
        scheduler.ifAvailable(client -> {
            client.scheduleIfNotExists(new TaskInstance<>(TASK, String.valueOf(batch)), dates.now());
            afterCommit(client);
        });
    }

    /** Nobody waits for the next look into the queue. */
    private static void afterCommit(SchedulerClient client) {
        if (client instanceof Scheduler here && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    here.triggerCheckForDueExecutions();
                }
            });
        }
    }
}
