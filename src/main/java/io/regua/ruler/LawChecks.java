package io.regua.ruler;

import io.regua.calendar.BusinessCalendar;
import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.ruler.rules.LawRules;
import io.regua.ruler.rules.RehearsalRules;
import io.regua.ruler.store.DueDateRows;
import io.regua.ruler.store.RulerVersions;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The laws and rules of conduct, held against a version: for every due date of the next two years, in the calendars of
 * its creditors, and against its rehearsal. A front door that only reads; the way of the due dates is walked in
 * temporary tables, for which a transaction has to be one that may write.
 */
@Service
@Transactional
public class LawChecks {

    /** Two years, a leap day included. */
    public static final int DAYS = 731;

    private final RulerVersions versions;
    private final DueDateRows dueDates;
    private final Rehearsals rehearsals;
    private final LegalReleases releases;
    private final RulerPolicies policies;
    private final Calendars calendars;
    private final BusinessDates dates;

    LawChecks(
            RulerVersions versions,
            DueDateRows dueDates,
            Rehearsals rehearsals,
            LegalReleases releases,
            RulerPolicies policies,
            Calendars calendars,
            BusinessDates dates) {
        this.versions = versions;
        this.dueDates = dueDates;
        this.rehearsals = rehearsals;
        this.releases = releases;
        this.policies = policies;
        this.calendars = calendars;
        this.dates = dates;
    }

    /**
     * All of them, also those that passed and those that could not be made.
     *
     * @param scope whose debts of a rehearsal are counted
     * @throws NoSuchElementException when there is no such version
     */
    public List<LawCheck> of(long versionId, CreditorScope scope) {
        var version = versions.whole(versionId);
        return of(version.orElseThrow(() -> new NoSuchElementException("version " + versionId)), scope);
    }

    private List<LawCheck> of(RulerVersion version, CreditorScope scope) {
        var conduct = policies.now().conduct();
        var walks = dueDates.of(version.id(), dates.today(), DAYS);
        var rehearsal = rehearsals.latest(version.id(), scope).orElse(null);
        return Stream.concat(
                        LawRules.of(version.content(), walks, conduct, businessDays()).stream(),
                        RehearsalRules.of(rehearsal, version.version(), inclusionsANight(scope), conduct).stream())
                .toList();
    }

    private Map<Long, Integer> inclusionsANight(CreditorScope scope) {
        return releases.all(scope).stream()
                .collect(Collectors.toMap(LegalRelease::creditorId, LegalRelease::inclusionsANight));
    }

    /** Each calendar is read once. */
    private BiPredicate<Long, LocalDate> businessDays() {
        var known = new HashMap<Long, BusinessCalendar>();
        return (calendar, day) ->
                known.computeIfAbsent(calendar, calendars::byId).isBusinessDay(day);
    }
}
