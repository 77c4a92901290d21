package io.regua.ruler.rules;

import io.regua.ruler.Conduct;
import io.regua.ruler.Content;
import io.regua.ruler.DueDateWalk;
import io.regua.ruler.DueDateWalk.Met;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Outcome;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.WhichDebts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The laws and rules of conduct that a version is held against, each by itself, over every due date it was walked for:
 * what weekends and holidays do to it shows here alone. Some of them the engine keeps by itself; they are looked at all
 * the same, so that nobody has to believe it.
 */
public final class LawRules {

    /** Calendar days that lie between the first contact after the due date and the first legal step at least. */
    static final int DAYS_AFTER_TOLD = 2;

    /** Messages to one customer in a week, and as many conversations (L16). */
    static final int CONTACTS_A_WEEK = 3;

    private static final int WEEK = 7;

    /** Why a contact is lost where it is taken for other due dates. */
    private static final List<String> LOSSES = List.of("overtaken", "met_late", "after_due_date", "days");

    private final List<Step> steps;
    private final DueDates dates;
    private final Conduct conduct;
    private final BiPredicate<Long, LocalDate> businessDays;

    private LawRules(List<Step> steps, DueDates dates, Conduct conduct, BiPredicate<Long, LocalDate> businessDays) {
        this.steps = steps;
        this.dates = dates;
        this.conduct = conduct;
        this.businessDays = businessDays;
    }

    /**
     * All of them, also those that passed.
     *
     * @param walks none when there is no creditor whose calendar could be counted by: then nothing is checked
     * @param businessDays whether a date is a business day of a calendar
     */
    public static List<LawCheck> of(
            Content content, List<DueDateWalk> walks, Conduct conduct, BiPredicate<Long, LocalDate> businessDays) {
        var rules = new LawRules(content.steps(), new DueDates(walks), conduct, businessDays);
        return Stream.of(
                        rules.noAgreementIsListed(content.audience().debts()),
                        rules.nobodyIsListedUntold(),
                        rules.theLawComesWellAfterTheFirstContact(),
                        rules.theBureauIsAskedInTime(),
                        rules.theBureauHasAWayToGiveNotice(),
                        rules.contactsFallOnBusinessDays(),
                        rules.oneContactADay(),
                        rules.fewMessagesAWeek(),
                        rules.fewCallsAWeek(),
                        rules.noContactIsLost(),
                        rules.everyStepIsReached(),
                        rules.whatIsRequiredCameBefore())
                .flatMap(List::stream)
                .toList();
    }

    /** L22: an installment of an agreement never meets the law; what nights would give up is not published. */
    private List<LawCheck> noAgreementIsListed(WhichDebts debts) {
        return eachOf(
                "agreement_listed",
                Result.BLOCKS,
                step -> debts.takesAgreements() && step.kind().isLegal(),
                (walk, step) -> true);
    }

    /** L05, product rule 9: a legal step that nobody was told before waits for ever, and is never taken. */
    private List<LawCheck> nobodyIsListedUntold() {
        return eachOf(
                "registry_untold",
                Result.BLOCKS,
                step -> step.kind().isLegal(),
                (walk, step) -> DueDates.stopsAt(walk, step.seq(), "nobody_told")
                        || taken(walk, step)
                                .anyMatch(met -> toldOn(walk)
                                        .filter(told -> told.isBefore(met.on()))
                                        .isEmpty()));
    }

    /** Product rule 9: whoever was told has time to answer before the first legal step. */
    private List<LawCheck> theLawComesWellAfterTheFirstContact() {
        return eachOf(
                "told_too_late",
                Result.BLOCKS,
                step -> step.kind().isLegal(),
                (walk, step) -> taken(walk, step)
                        .anyMatch(met -> toldOn(walk)
                                .filter(told -> told.isBefore(met.on())
                                        && told.plusDays(DAYS_AFTER_TOLD).isAfter(met.on()))
                                .isPresent()));
    }

    /** L04: a bureau refuses to list what is that old; nights give the step up then. */
    private List<LawCheck> theBureauIsAskedInTime() {
        BiPredicate<DueDateWalk, Step> tooLate = (walk, step) -> DueDates.gaveUp(walk, step.seq(), "too_old")
                || taken(walk, step)
                        .anyMatch(met -> met.on().isAfter(walk.dueOn().plusMonths(conduct.bureauRefusedMonths())));
        var always = steps.stream().anyMatch(step -> isRegistry(step) && !dates.any(walk -> !tooLate.test(walk, step)));
        return eachOf("registry_too_late", always ? Result.BLOCKS : Result.WARNS, LawRules::isRegistry, tooLate);
    }

    private static boolean isRegistry(Step step) {
        return step.kind() == StepKind.REGISTRY;
    }

    /** L05, L06: the notice before a listing is the bureau's, by a way that its contract names. */
    private List<LawCheck> theBureauHasAWayToGiveNotice() {
        return steps.stream()
                .filter(LawRules::isRegistry)
                .map(step -> notChecked("no_notice_route", step.seq(), "no_bureau"))
                .limit(1)
                .toList();
    }

    /** L15: nobody is bothered on weekends and holidays. */
    private List<LawCheck> contactsFallOnBusinessDays() {
        return eachOf(
                "forbidden_day",
                Result.BLOCKS,
                step -> step.kind().isContact(),
                (walk, step) -> taken(walk, step).anyMatch(met -> !businessDays.test(walk.calendarId(), met.on())));
    }

    /** L16: one message or conversation a day. */
    private List<LawCheck> oneContactADay() {
        return ofAll("day_cap", Result.BLOCKS, 1, dates.where(walk -> isTwice(daysOf(walk, StepKind::isContact))));
    }

    private static boolean isTwice(List<LocalDate> days) {
        return days.stream().distinct().count() < days.size();
    }

    /** L16: three messages a week, by one debt alone. */
    private List<LawCheck> fewMessagesAWeek() {
        return fewAWeek("week_of_messages", kind -> kind.isContact() && kind != StepKind.CALL);
    }

    /** L16: three conversations a week, by one debt alone. */
    private List<LawCheck> fewCallsAWeek() {
        return fewAWeek("week_of_calls", kind -> kind == StepKind.CALL);
    }

    private List<LawCheck> fewAWeek(String code, Predicate<StepKind> counted) {
        return ofAll(
                code,
                Result.WARNS,
                CONTACTS_A_WEEK,
                dates.where(walk -> mostAWeek(daysOf(walk, counted)) > CONTACTS_A_WEEK));
    }

    private static long mostAWeek(List<LocalDate> days) {
        return days.stream()
                .mapToLong(first -> days.stream()
                        .filter(day -> !day.isBefore(first) && day.isBefore(first.plusDays(WEEK)))
                        .count())
                .max()
                .orElse(0);
    }

    /** A contact that is taken for most due dates and given up for some, because of the days they fall on. */
    private List<LawCheck> noContactIsLost() {
        var lost = steps.stream()
                .filter(step -> step.kind().isContact() && dates.takes(step.seq()))
                .flatMap(step -> LOSSES.stream().flatMap(reason -> lost(step, reason).stream()))
                .toList();
        return orPassed("contact_lost", lost);
    }

    private Optional<LawCheck> lost(Step step, String reason) {
        var where = dates.where(walk -> DueDates.gaveUp(walk, step.seq(), reason));
        return some("contact_lost", Result.WARNS, step.seq(), Map.of("reason", reason), where);
    }

    /** A step that is taken for no due date at all is no step. */
    private List<LawCheck> everyStepIsReached() {
        return orPassed(Reaching.UNREACHABLE, new Reaching(steps, dates).checks());
    }

    /** A debt for which the required step was given up, or is too long ago, stays where it is. */
    private List<LawCheck> whatIsRequiredCameBefore() {
        return eachOf(
                "prerequisite_missed",
                Result.WARNS,
                step -> step.prerequisite() != null && dates.takes(step.seq()),
                (walk, step) -> DueDates.stopsAt(walk, step.seq(), "prerequisite"));
    }

    /** The first contact after the due date. */
    private Optional<LocalDate> toldOn(DueDateWalk walk) {
        return daysOf(walk, StepKind::isContact).stream()
                .filter(day -> day.isAfter(walk.adjustedOn()))
                .min(LocalDate::compareTo);
    }

    /** The nights on which steps of some kinds were taken. */
    private List<LocalDate> daysOf(DueDateWalk walk, Predicate<StepKind> kinds) {
        return walk.steps().stream()
                .filter(met -> met.outcome() == Outcome.TAKEN
                        && kinds.test(steps.get(met.seq() - 1).kind()))
                .map(Met::on)
                .toList();
    }

    private static Stream<Met> taken(DueDateWalk walk, Step step) {
        return walk.steps().stream().filter(met -> met.seq() == step.seq() && met.outcome() == Outcome.TAKEN);
    }

    private List<LawCheck> eachOf(
            String code, Result result, Predicate<Step> which, BiPredicate<DueDateWalk, Step> happens) {
        var found = steps.stream()
                .filter(which)
                .flatMap(step ->
                        some(code, result, step.seq(), Map.of(), dates.where(walk -> happens.test(walk, step)))
                                .stream())
                .toList();
        return orPassed(code, found);
    }

    private List<LawCheck> ofAll(String code, Result result, int limit, SortedSet<LocalDate> where) {
        return orPassed(
                code,
                some(code, result, 0, Map.of("limit", limit), where).stream().toList());
    }

    private Optional<LawCheck> some(
            String code, Result result, int seq, Map<String, Object> facts, SortedSet<LocalDate> where) {
        return where.isEmpty() ? Optional.empty() : Optional.of(dates.found(code, result, seq, facts, where));
    }

    private List<LawCheck> orPassed(String code, List<LawCheck> found) {
        if (dates.isEmpty()) {
            return List.of(notChecked(code, 0, "no_due_dates"));
        }
        return found.isEmpty() ? List.of(new LawCheck(code, Result.PASSED, 0, Map.of(), List.of())) : found;
    }

    static LawCheck notChecked(String code, int seq, String why) {
        return new LawCheck(code, Result.NOT_CHECKED, seq, Map.of("why", why), List.of());
    }
}
