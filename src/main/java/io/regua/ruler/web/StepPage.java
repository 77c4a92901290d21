package io.regua.ruler.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a step.
 *
 * @param revision of the draft that the form was filled from
 * @param key null = it is a new one
 * @param title what the page is called
 * @param starts what it can count from besides the due date: code and words
 * @param earlier the steps before it: key and name
 */
record StepPage(
        long rulerId,
        String name,
        int number,
        int revision,
        @Nullable String key,
        String title,
        StepFields fields,
        Typed typed,
        Map<String, String> starts,
        Map<String, String> earlier,
        Said said) {}
