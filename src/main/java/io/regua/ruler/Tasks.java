package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.ruler.store.TaskRows;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that steps of kind task, placement, protest and legal hand-over ended in: it waits in {@code ruler.v_work} until
 * somebody has done it.
 */
@Service
@Transactional
public class Tasks {

    private final TaskRows rows;
    private final Changes changes;
    private final BusinessDates dates;

    Tasks(TaskRows rows, Changes changes, BusinessDates dates) {
        this.rows = rows;
        this.changes = changes;
        this.dates = dates;
    }

    /**
     * Marks a task as done. One that is done already stays as it is: whoever was first did it.
     *
     * @param note what was done, in words; personal
     * @return whether it was marked now
     * @throws NoSuchElementException when the step left no task for this debt in this cycle
     */
    public boolean done(TaskKey key, @Nullable String note, Actor actor) {
        var task = rows.find(key).orElseThrow(() -> new NoSuchElementException("task " + key));
        if (!rows.finish(key, dates.today(), actor.name(), note)) {
            return false;
        }
        changes.write(
                actor,
                new Subject("task", key.receivableId(), key.customerId(), task.creditorId()),
                "task_done",
                0,
                Optional.ofNullable(note)
                        .map(words -> List.of(new FieldChange("note", "", words)))
                        .orElse(List.of()),
                Map.of("step", key.stepKey(), "stepKind", task.kind(), "cycle", key.cycle()));
        return true;
    }
}
