package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaidIdentityTest {

    private static final LocalDate BORN = LocalDate.of(1980, 3, 12);
    private static final String CPF = "52998224725";

    @Test
    void readsWhatPeopleType() {
        assertThat(SaidIdentity.beginning(" 529 ")).contains("529");
        assertThat(SaidIdentity.beginning("12.a")).contains("12A");
        assertThat(SaidIdentity.beginning("52")).isEmpty();
        assertThat(SaidIdentity.beginning("5299")).isEmpty();
        assertThat(SaidIdentity.beginning("５２９")).as("wide digits").isEmpty();
        assertThat(SaidIdentity.day("12/03/1980")).contains(BORN);
        assertThat(SaidIdentity.day(" 12-03-1980")).contains(BORN);
        assertThat(SaidIdentity.day("12031980")).contains(BORN);
        assertThat(SaidIdentity.day("31/02/1980")).isEmpty();
        assertThat(SaidIdentity.day("12/3/80")).isEmpty();
    }

    @Test
    void wantsAllThatIsKnown() {
        var both = new SaidIdentity("529", BORN);
        assertThat(both.fits(CPF, BORN)).isTrue();
        assertThat(both.fits(CPF, null)).isTrue();
        assertThat(both.fits(null, BORN)).isTrue();
        assertThat(both.fits("12345678909", BORN)).isFalse();
        assertThat(both.fits(CPF, BORN.plusDays(1))).isFalse();
        assertThat(new SaidIdentity("529", null).fits(CPF, BORN)).isFalse();
        assertThat(new SaidIdentity(null, BORN).fits(CPF, BORN)).isFalse();
    }

    @Test
    void takesNobodyForHimOfWhomNothingIsKnown() {
        assertThat(new SaidIdentity("529", BORN).fits(null, null)).isFalse();
        assertThat(new SaidIdentity(null, null).fits(null, null)).isFalse();
    }

    @Test
    void masksNames() {
        assertThat(MaskedName.of("Ana Beatriz de Souza")).isEqualTo("Ana B. de S.");
        assertThat(MaskedName.of("  João  da Silva e Sá ")).isEqualTo("João da S. e S.");
        assertThat(MaskedName.of("Maria")).isEqualTo("Maria");
        assertThat(MaskedName.of("Øyvind Åsen")).isEqualTo("Øyvind Å.");
    }
}
