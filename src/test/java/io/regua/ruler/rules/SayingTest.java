package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.customers.CustomerKind;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.ProfileThresholds;
import io.regua.ruler.Audience;
import io.regua.ruler.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingTest {

    @ParameterizedTest
    @CsvSource({
        "2, 4, first_time, times.most[1]",
        "3, 4, first_time, times.most[2]",
        "2, 4, occasional, 'times.range[2, 3]'",
        "2, 3, occasional, times.exactly[2]",
        "2, 4, recurrent, times.from[4]",
        "2, 4, first_time occasional, times.most[3]",
        "2, 4, occasional recurrent, times.from[2]",
        "2, 4, first_time recurrent, 'times.either[times.most[1], times.from[4]]'"
    })
    void saysProfilesInNumbers(int occasional, int recurrent, String profiles, String expected) {
        var said = new Saying(new ProfileThresholds(24, occasional, recurrent, 2, 1)).audience(of(profiles));

        assertThat(said.stream().map(SayingTest::said)).containsExactly("who.late[who.all[], " + expected + ", 24]");
    }

    @Test
    void whoMayHaveAnyProfileIsEverybody() {
        assertThat(new Saying(new ProfileThresholds(24, 2, 4, 2, 1)).audience(of("first_time occasional recurrent")))
                .containsExactly(Phrase.of("everybody"));
    }

    @Test
    void bothKindsAreNoKind() {
        var both = new Audience(
                List.of(), List.of(CustomerKind.values()), List.of(), null, null, List.of(), List.of(), List.of());

        assertThat(new Saying(new ProfileThresholds(24, 2, 4, 2, 1)).audience(both))
                .containsExactly(Phrase.of("everybody"));
    }

    private static Audience of(String profiles) {
        var named = Arrays.stream(DebtorProfile.values())
                .filter(profile -> List.of(profiles.split(" ", -1)).contains(profile.code()))
                .toList();
        return new Audience(List.of(), List.of(), List.of(), null, null, named, List.of(), List.of());
    }

    private static String said(Object part) {
        return part instanceof Phrase phrase
                ? phrase.code()
                        + phrase.parts().stream().map(SayingTest::said).collect(Collectors.joining(", ", "[", "]"))
                : String.valueOf(part);
    }
}
