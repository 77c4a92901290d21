package io.regua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class BusinessDatesTest {

    /**
     * Until 2019 Brazil had summer time: it began at a midnight that did not exist, and ended at one that came twice.
     */
    @ParameterizedTest(name = "{2}: at {0} it is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2018-11-04T02:59:59Z | 2018-11-03 | before summer time begins
            2018-11-04T03:00:00Z | 2018-11-04 | the day begins at one o'clock
            2018-11-05T01:59:59Z | 2018-11-04 | that day has 23 hours
            2018-11-05T02:00:00Z | 2018-11-05 | the day after it
            2019-02-17T01:59:59Z | 2019-02-16 | before summer time ends
            2019-02-17T02:59:59Z | 2019-02-16 | eleven o'clock comes twice
            2019-02-17T03:00:00Z | 2019-02-17 | that day had 25 hours
            2028-02-29T02:59:59Z | 2028-02-28 | before a leap day
            2028-02-29T03:00:00Z | 2028-02-29 | a leap day
            2028-03-01T03:00:00Z | 2028-03-01 | after a leap day
            2027-01-01T02:59:59Z | 2026-12-31 | before the year changes
            2027-01-01T03:00:00Z | 2027-01-01 | the year changes
            """)
    void areOfTheZone(Instant now, LocalDate today, String name) {
        var clock = new StaticListableBeanFactory(Map.of("clock", InstantSource.fixed(now)));
        var dates = new BusinessDates(clock.getBeanProvider(InstantSource.class), ZoneId.of("America/Sao_Paulo"));

        assertThat(dates.today()).isEqualTo(today);
    }
}
