package io.regua.ruler.web;

import io.regua.tape.TapeDrawing;
import java.time.Instant;
import java.util.List;

/**
 * A version, ready to be shown.
 *
 * @param revision names the state of a draft that a change was made on
 * @param audience whom it is for, in a sentence
 * @param inShort the whole of it in one line
 * @param since when it was published; of a draft when it was begun
 */
record VersionSheet(
        long id,
        int number,
        int revision,
        String state,
        String role,
        int priority,
        String audience,
        String note,
        String inShort,
        TapeDrawing tape,
        List<StepLine> steps,
        Instant since) {}
