package io.regua.negotiation;

import io.regua.negotiation.Deals.Which;
import java.util.stream.Stream;

/** In which states agreements are that somebody looks for. */
public final class DealStates {

    private DealStates() {}

    /** As the database writes them. */
    public static String[] of(Which which) {
        return states(which).map(AgreementState::code).toArray(String[]::new);
    }

    private static Stream<AgreementState> states(Which which) {
        return switch (which) {
            case STANDING, LATE -> Stream.of(AgreementState.ACCEPTED, AgreementState.ACTIVE);
            case FULFILLED -> Stream.of(AgreementState.FULFILLED);
            case ENDED ->
                Stream.of(
                        AgreementState.BROKEN,
                        AgreementState.CANCELLED,
                        AgreementState.LAPSED,
                        AgreementState.RENEGOTIATED);
        };
    }
}
