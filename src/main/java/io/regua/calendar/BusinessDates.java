package io.regua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The clock of the installation: one business date, one time zone. */
@Component
public class BusinessDates {

    private final Clock clock;

    public BusinessDates(@Value("${regua.zone}") ZoneId zone) {
        this.clock = Clock.system(zone);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
