package org.instruments.cli.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates and times as text, to the second. */
final class IsoDates {
    private IsoDates() {}

    /** {@code 2024-01-05}, with the time after it where that is asked for or is not midnight. */
    static String text(LocalDateTime moment, boolean withTime) {
        LocalDateTime second = toSecond(moment);
        return withTime || !second.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(second)
                : second.toLocalDate().toString();
    }

    /** {@code 10:30:00}. */
    static String time(LocalDateTime moment) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(toSecond(moment));
    }

    /** A number of days and their parts after a day. */
    static LocalDateTime after(LocalDate day, double days) {
        double whole = Math.floor(days);
        return day.atStartOfDay()
                .plusDays((long) whole)
                .plus(Math.round((days - whole) * ChronoUnit.DAYS.getDuration().toMillis()), ChronoUnit.MILLIS);
    }

    /** Days are stored as fractions, whose rounding may be off by a little. */
    private static LocalDateTime toSecond(LocalDateTime moment) {
        return moment.plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
    }
}
