package io.regua.ruler.web;

import java.time.Instant;
import java.util.List;

/**
 * What binds every ruler, in forms.
 *
 * @param mayRelease whether the reader may release creditors that he sees
 * @param mayChange whether he may change what binds all creditors
 */
record SettingsPage(
        List<ReleaseLine> releases,
        SettingsForm conduct,
        SettingsForm profiles,
        SettingsForm costs,
        List<Change> changes,
        boolean mayRelease,
        boolean mayChange) {

    /** Something that was changed: what, by whom, and each field as it was and became, in words. */
    record Change(Instant at, String by, String what, List<String> fields) {}
}
