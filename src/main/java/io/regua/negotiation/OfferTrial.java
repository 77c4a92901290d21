package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be offered for some debts, or what terms for them would come to. Nothing was written. */
public sealed interface OfferTrial {

    /**
     * By what is measured.
     *
     * @param on the day
     * @param policy the number of the version of the limits
     * @param row the one of its rows that decides
     * @param campaign what widens it today; null = nothing does
     * @param warnings what whoever negotiates should know; none of it forbids anything
     */
    record Begun(
            LocalDate on, int policy, String row, @Nullable String campaign, List<Objection> warnings) {

        public Begun {
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing was wished: what is ready, the one that is likely to bring most first. */
    record Ready(Begun begun, List<Offered> offers) implements OfferTrial {

        public Ready {
            offers = List.copyOf(offers);
        }
    }

    /**
     * An offer that is ready.
     *
     * @param kind {@code at_once}, {@code entry_and_few} or {@code longest}
     * @param expected what it is likely to bring
     */
    record Offered(String kind, Money expected, TermsSheet sheet) {}

    /**
     * What was wished, measured by the limits of everybody.
     *
     * @param limits each term beside what passes, by level
     * @param against all that speaks against it, by level; empty = may agree to it by himself
     * @param needs the lowest level that may; null = nobody
     * @param nearest the nearest that whoever asked may agree to; null = nothing is
     */
    record Tried(
            Begun begun,
            TermsSheet sheet,
            List<TermLimit> limits,
            Map<Authority, List<Objection>> against,
            @Nullable Authority needs,
            @Nullable TermsSheet nearest)
            implements OfferTrial {

        public Tried {
            limits = List.copyOf(limits);
            against = new EnumMap<>(against);
        }
    }

    /**
     * One term beside what each level may agree to.
     *
     * @param value an amount, a number, a percentage or a day; so are the limits
     */
    record TermLimit(String code, Object value, Map<Authority, Object> limits, Map<Authority, Boolean> within) {

        public TermLimit {
            limits = new EnumMap<>(limits);
            within = new EnumMap<>(within);
        }
    }

    /** Nothing can be offered, or what was wished are no terms. All objections, not only the first. */
    record Shut(List<Objection> objections) implements OfferTrial {

        public Shut {
            objections = List.copyOf(objections);
        }
    }
}
