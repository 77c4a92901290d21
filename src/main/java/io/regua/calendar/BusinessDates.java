package io.regua.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The only reader of the clock. Everybody else is told what day it is. */
@Component
public class BusinessDates {

    private final InstantSource clock;
    private final ZoneId zone;

    BusinessDates(ObjectProvider<InstantSource> clock, @Value("${regua.zone}") ZoneId zone) {
        this.clock = clock.getIfAvailable(InstantSource::system);
        this.zone = zone;
    }

    /** The calendar date in the installation's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The one zone of the installation ({@code regua.zone}). */
    public ZoneId zone() {
        return zone;
    }
}
