package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is true of a world apart from what the ruler did: the model reads it, events write it. */
final class Facts {

    static final class Debt {
        final int id;
        final int customer;
        final int creditor;
        final String product;
        final long principal;
        final boolean ofAgreement;
        LocalDate dueOn;
        long open;
        String state = "open";
        int cycle = 1;

        @Nullable LocalDate settledOn;

        /** Since when an agreement stands for it. */
        @Nullable LocalDate agreedOn;

        Debt(int id, int customer, int creditor, String product, LocalDate dueOn, long principal, boolean ofAgreement) {
            this.id = id;
            this.customer = customer;
            this.creditor = creditor;
            this.product = product;
            this.dueOn = dueOn;
            this.principal = principal;
            this.open = principal;
            this.ofAgreement = ofAgreement;
        }

        /** M03: a due date that is no business day is payable on the next one. */
        LocalDate adjusted() {
            return Days.next(dueOn);
        }

        boolean isOpen() {
            return state.equals("open");
        }

        boolean sameAccount(Debt other) {
            return customer == other.customer && creditor == other.creditor;
        }

        /** Of two debts of an account the one due first leads. */
        boolean isOlderThan(Debt other) {
            return dueOn.isBefore(other.dueOn) || (dueOn.equals(other.dueOn) && id < other.id);
        }
    }

    record Customer(int id, String kind, @Nullable String homeState, Set<String> channels) {}

    /** debt 0 = all that the customer owes the creditor; creditor 0 = everywhere. */
    record Hold(
            int id,
            int customer,
            int creditor,
            int debt,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean binds(Debt owed) {
            return owed.customer == customer
                    && (creditor == 0 || creditor == owed.creditor)
                    && (debt == 0 || debt == owed.id);
        }

        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    record Mark(
            int customer,
            boolean stopsCalls,
            boolean stopsRegistry,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    record Completion(int debt, String key, int cycle, String fact) {}

    record Trial(int id, int rulerId, int challengerPercent, int holdOutPercent) {}

    record Arm(int trial, int customer) {}

    /** On which side of a trial a customer is, and since when. */
    record Side(String name, LocalDate since) {}

    static final class Move {
        final int from;
        final int to;
        final @Nullable Integer perNight;
        boolean done;
        /** Debts up to this one were looked at. */
        int reachedCustomer;

        int reachedDebt;

        @Nullable LocalDate lastNight;

        Move(int from, int to, @Nullable Integer perNight) {
            this.from = from;
            this.to = to;
            this.perNight = perNight;
        }
    }

    final Set<Integer> creditors = new LinkedHashSet<>();
    final Map<Integer, Customer> customers = new TreeMap<>();
    final Map<Integer, Debt> debts = new TreeMap<>();
    final Map<Integer, List<Debt>> byCustomer = new TreeMap<>();
    final Map<Integer, Hold> holds = new TreeMap<>();
    final List<Mark> marks = new ArrayList<>();
    final Map<Integer, Edition> editions = new TreeMap<>();
    final Set<Integer> published = new LinkedHashSet<>();
    final List<Move> moves = new ArrayList<>();
    final Map<Completion, LocalDate> completions = new TreeMap<>(java.util.Comparator.comparing(Completion::toString));
    final Map<Integer, Trial> trials = new TreeMap<>();
    final Map<Arm, Side> sides = new TreeMap<>(java.util.Comparator.comparing(Arm::toString));
    /** Creditors released to legal, with how many inclusions a night. */
    final Map<Integer, Integer> released = new TreeMap<>();

    /** Something was published since debts on no ruler were last looked at. */
    boolean news;

    final Set<Integer> paused = new HashSet<>();
    /** What the inbox holds: debts that changed since the ruler last looked. */
    final Set<Integer> changed = new LinkedHashSet<>();

    @Nullable Integer callsANight;

    int coverDays = 7;
    static final int TIME_BARRED_MONTHS = 60;
    static final int BUREAU_REFUSED_MONTHS = 59;
    static final int PROFILE_MONTHS = 24;

    void add(Debt debt) {
        debts.put(debt.id, debt);
        byCustomer.computeIfAbsent(debt.customer, id -> new ArrayList<>()).add(debt);
    }

    Debt debt(int id) {
        return java.util.Objects.requireNonNull(debts.get(id));
    }

    Customer customer(Debt debt) {
        return java.util.Objects.requireNonNull(customers.get(debt.customer));
    }

    List<Debt> account(Debt of) {
        return byCustomer.getOrDefault(of.customer, List.of()).stream()
                .filter(debt -> debt.creditor == of.creditor)
                .toList();
    }

    boolean held(Debt debt, LocalDate day) {
        return holds.values().stream().anyMatch(hold -> hold.binds(debt) && hold.inForce(day));
    }

    /** L13: nothing is asked for any more. */
    static boolean isBarred(Debt debt, LocalDate day) {
        return debt.dueOn.plusMonths(TIME_BARRED_MONTHS).isBefore(day);
    }

    boolean callsStop(int customer, LocalDate day) {
        return marks.stream().anyMatch(mark -> mark.customer == customer && mark.stopsCalls && mark.inForce(day));
    }

    boolean registryStops(int customer, LocalDate day) {
        return marks.stream().anyMatch(mark -> mark.customer == customer && mark.stopsRegistry && mark.inForce(day));
    }

    /** What the customer is late with at the creditor, but for what is held. */
    long overdue(Debt debt, LocalDate day) {
        return account(debt).stream()
                .filter(other -> other.isOpen() && day.isAfter(other.adjusted()) && !held(other, day))
                .mapToLong(other -> other.open)
                .sum();
    }

    /** How often late in two years: below two first_time, from four recurrent. */
    String profile(Debt debt, LocalDate day) {
        var late =
                account(debt).stream().filter(other -> becameLate(other, day)).count();
        return late >= 4 ? "recurrent" : late >= 2 ? "occasional" : "first_time";
    }

    private static boolean becameLate(Debt debt, LocalDate day) {
        var from = debt.adjusted().plusDays(1);
        var counts = switch (debt.state) {
            case "open", "placed" -> true;
            case "settled" -> debt.settledOn != null && debt.settledOn.isAfter(debt.adjusted());
            case "in_agreement" -> debt.agreedOn != null && debt.agreedOn.isAfter(debt.adjusted());
            default -> false;
        };
        return counts && !from.isAfter(day) && from.isAfter(day.minusMonths(PROFILE_MONTHS));
    }
}
