package io.regua.receivables;

import io.regua.calendar.Calendars;
import io.regua.files.Proof;
import io.regua.journal.Actor;
import io.regua.receivables.HoldScope.OneReceivable;
import io.regua.receivables.HoldScope.WholeContract;
import io.regua.receivables.HoldScope.WholeCustomer;
import io.regua.receivables.Holding.Changed;
import io.regua.receivables.Holding.Placed;
import io.regua.receivables.Holding.Refused;
import io.regua.receivables.rules.HoldPolicy;
import io.regua.receivables.rules.HoldRules;
import io.regua.receivables.rules.HoldRules.Asked;
import io.regua.receivables.rules.HoldRules.Known;
import io.regua.receivables.store.ContractRepository;
import io.regua.receivables.store.HoldMoves;
import io.regua.receivables.store.HoldMoves.Entry;
import io.regua.receivables.store.HoldMoves.Target;
import io.regua.receivables.store.HoldRepository;
import io.regua.receivables.store.ReceivableRepository;
import io.regua.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why the ruler waits: placing, extending and releasing, as long as the policy of the role allows. */
@Service
@Transactional
public class Holds {

    private final HoldRepository holds;
    private final ReceivableRepository receivables;
    private final ContractRepository contracts;
    private final HoldMoves moves;
    private final Calendars calendars;
    private final HoldWords words;

    Holds(
            HoldRepository holds,
            ReceivableRepository receivables,
            ContractRepository contracts,
            HoldMoves moves,
            Calendars calendars,
            HoldWords words) {
        this.holds = holds;
        this.receivables = receivables;
        this.contracts = contracts;
        this.moves = moves;
        this.calendars = calendars;
        this.words = words;
    }

    /**
     * Makes the ruler wait, as long as the role may. The same hold twice, also by two callers at once, is refused the
     * second time.
     *
     * @throws NoSuchElementException when there is nothing of what it is to hold
     */
    public Holding place(NewHold wanted, Role role, Actor actor) {
        var today = words.today();
        var target = target(wanted.scope());
        var policy = moves.policy(wanted.kind(), role).orElse(null);
        var known = known(target, wanted.kind());
        var entry = entry(wanted, target, policy, known);
        var objections = HoldRules.againstPlacing(asked(wanted, entry, today), policy, known);
        return objections.isEmpty() ? written(entry, actor) : new Refused(objections);
    }

    /**
     * Makes the ruler wait because a part of Régua says so, for example an agreement: no policy asks how long.
     *
     * @throws NoSuchElementException when there is nothing of what it is to hold
     */
    public Holding place(NewHold wanted, Actor actor) {
        return written(entry(wanted, target(wanted.scope()), null, null), actor);
    }

    /** Places the hold that a mark of the customer stands for: what he owes every creditor waits. */
    Holding placeForMark(NewHold wanted, long markId, Actor actor) {
        return written(entry(wanted, target(wanted.scope()), null, null).of(markId), actor);
    }

    private Holding written(Entry entry, Actor actor) {
        return moves.write(entry, actor.name(), words.now())
                .<Holding>map(id -> {
                    var hold = byId(id);
                    words.placed(hold, moves.sayChanged(hold.id()), actor);
                    return new Placed(hold);
                })
                .orElseGet(() -> new Refused(List.of(Objection.of("already_held"))));
    }

    private Entry entry(NewHold wanted, Target target, @Nullable HoldPolicy policy, @Nullable Known known) {
        var today = words.today();
        var until = wanted.untilOn();
        LocalDate review = until;
        var chargesRun = !Boolean.FALSE.equals(wanted.chargesRun());
        if (policy != null && known != null) {
            until = until == null ? policy.usualEnd(today, known.calendar()).orElse(null) : until;
            review = policy.review(today, until, known.calendar()).orElse(null);
            chargesRun = Objects.requireNonNullElse(wanted.chargesRun(), policy.chargesRun());
        }
        var from = Objects.requireNonNullElse(wanted.fromOn(), today);
        return new Entry(target, wanted.kind(), from, until, review, wanted.reason(), chargesRun, wanted.proof(), null);
    }

    private static Asked asked(NewHold wanted, Entry entry, LocalDate today) {
        return new Asked(
                wanted.kind(),
                today,
                entry.fromOn(),
                entry.untilOn(),
                !wanted.reason().isEmpty(),
                wanted.proof() != null,
                entry.chargesRun());
    }

    /**
     * Lets a hold go on until another day, as long as the role may, and sets when it is looked at next.
     *
     * @param untilOn null = as long as the policy says
     * @throws NoSuchElementException when there is no such hold
     */
    public Holding extend(
            long holdId, @Nullable LocalDate untilOn, String reason, @Nullable Proof proof, Role role, Actor actor) {
        var hold = locked(holdId);
        var wrong = notTheirs(hold);
        if (wrong.isPresent()) {
            return new Refused(List.of(wrong.get()));
        }
        var policy = moves.policy(hold.kind(), role).orElse(null);
        var known = known(target(hold), hold.kind());
        var today = words.today();
        var until = untilOn == null && policy != null
                ? policy.usualEnd(today, known.calendar()).orElse(null)
                : untilOn;
        var shown = proof != null || hold.proof().isPresent();
        var asked = new Asked(hold.kind(), today, hold.fromOn(), until, !reason.isBlank(), shown, hold.chargesRun());
        var objections = HoldRules.againstExtending(asked, policy, known);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var before = hold.untilOn();
        var review = Objects.requireNonNull(policy).review(today, until, known.calendar());
        hold.extend(until, review.orElse(null), proof);
        holds.flush();
        words.extended(hold, before, reason.strip(), moves.sayChanged(hold.id()), actor);
        return new Changed(hold);
    }

    /**
     * Lets the ruler go on, if the role may hold for such a reason; releasing a released hold changes nothing.
     *
     * @throws NoSuchElementException when there is no such hold
     */
    public Holding release(long holdId, Role role, Actor actor) {
        var hold = locked(holdId);
        if (!hold.isInForce()) {
            return new Changed(hold);
        }
        var wrong = notTheirs(hold)
                .or(() -> moves.policy(hold.kind(), role).isPresent()
                        ? Optional.empty()
                        : Optional.of(Objection.of(
                                "kind_not_for_role", "kind", hold.kind().code())));
        return wrong.<Holding>map(objection -> new Refused(List.of(objection))).orElseGet(() -> release(holdId, actor));
    }

    /**
     * Lets the ruler go on because a part of Régua says so; releasing a released hold changes nothing.
     *
     * @throws NoSuchElementException when there is no such hold
     */
    public Holding release(long holdId, Actor actor) {
        var hold = locked(holdId);
        if (hold.isInForce()) {
            hold.release(actor.name(), words.now(), words.today());
            holds.flush();
            words.released(hold, moves.sayChanged(hold.id()), actor);
        }
        return new Changed(hold);
    }

    /** The customer's mark is gone, and what it made wait waits no more. */
    void releaseForMark(long markId, Actor actor) {
        holds.findByMarkIdAndReleasedAtIsNull(markId).forEach(hold -> release(hold.id(), actor));
    }

    private static Optional<Objection> notTheirs(Hold hold) {
        if (hold.markId().isPresent()) {
            return Optional.of(Objection.of("belongs_to_mark"));
        }
        return hold.isInForce() ? Optional.empty() : Optional.of(Objection.of("released_already"));
    }

    /**
     * Releases the holds whose last day lies before the date; the history has an entry for each.
     *
     * @return how many they were
     */
    public int releaseEnded(LocalDate date) {
        return moves.releaseEndedBefore(date, Actor.NIGHT.name());
    }

    /**
     * One hold, in force or released.
     *
     * @throws NoSuchElementException when there is no such hold
     */
    @Transactional(readOnly = true)
    public Hold byId(long holdId) {
        return holds.findById(holdId).orElseThrow(() -> new NoSuchElementException("hold " + holdId));
    }

    private Hold locked(long holdId) {
        return holds.findLockedById(holdId).orElseThrow(() -> new NoSuchElementException("hold " + holdId));
    }

    /** What a role may hold for, and how. */
    @Transactional(readOnly = true)
    public Options optionsFor(Role role) {
        return moves.options(role);
    }

    /**
     * What somebody may hold for.
     *
     * @param stopCharges whether he may let fine and interest stand still
     * @param backdate whether it may begin before today
     */
    public record Options(List<HoldKind> kinds, boolean stopCharges, boolean backdate) {

        public static final Options NONE = new Options(List.of(), false, false);

        public boolean any() {
            return !kinds.isEmpty();
        }
    }

    private Known known(Target target, HoldKind kind) {
        var found = moves.situation(target, kind);
        return new Known(
                found.owed(), found.same(), found.sameUntil(), found.prooflessOn(), calendars.byId(found.calendarId()));
    }

    private Target target(Hold hold) {
        return target(hold.scope());
    }

    private Target target(HoldScope scope) {
        return switch (scope) {
            case OneReceivable one -> {
                var receivable = receivables
                        .findById(one.receivableId())
                        .orElseThrow(() -> new NoSuchElementException("receivable " + one.receivableId()));
                yield new Target(
                        receivable.customerId(), receivable.creditorId(), receivable.contractId(), receivable.id());
            }
            case WholeContract whole -> {
                var contract = contracts
                        .findById(whole.contractId())
                        .orElseThrow(() -> new NoSuchElementException("contract " + whole.contractId()));
                yield new Target(contract.customerId(), contract.creditorId(), contract.id(), null);
            }
            case WholeCustomer all -> new Target(all.customerId(), all.creditorId(), null, null);
        };
    }
}
