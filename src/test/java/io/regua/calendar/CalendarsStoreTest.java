package io.regua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarsStoreTest {

    private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);

    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(database);
    }

    @Test
    void writesEveryDayOnce() {
        assertThat(jdbc.sql("select count(*), min(date), max(date) from calendar.day")
                        .query()
                        .singleRow()
                        .values())
                .map(Object::toString)
                .containsExactly("31412", "1995-01-01", "2080-12-31");
    }

    @Test
    void agreesWithTheVectors() {
        for (var row : Vectors.of("business_days.csv")) {
            assertThat(answer(row.getField("op"), row.getField("date"), row.getField("arg")))
                    .as(row.toString())
                    .isEqualTo(row.getField("expected"));
        }
    }

    private String answer(String operation, String date, String argument) {
        var sql = switch (operation) {
            case "next_business_day" -> "select calendar.next_business_day(1, :date::date)::text";
            case "add_business_days" -> "select calendar.add_business_days(1, :date::date, :arg::int)::text";
            default -> "select calendar.business_days_between(1, :date::date, :arg::date)::text";
        };
        return jdbc.sql(sql)
                .param("date", date)
                .param("arg", argument)
                .query(String.class)
                .single();
    }

    @Test
    void countsInSqlAsInJava() {
        var calendar = BusinessCalendar.banking();
        var random = new Random(20261121);
        for (int i = 0; i < 300; i++) {
            var date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            int days = random.nextInt(-30, 60);
            assertThat(answer("add_business_days", date.toString(), String.valueOf(days)))
                    .as("%s %+d", date, days)
                    .isEqualTo(calendar.plusBusinessDays(date, days).toString());
            assertThat(answer(
                            "business_days_between",
                            date.toString(),
                            date.plusDays(90).toString()))
                    .isEqualTo(String.valueOf(calendar.businessDaysBetween(date, date.plusDays(90))));
        }
    }

    @Test
    void fillsOnlyWhatIsEmpty() {
        jdbc.sql("update calendar.day set next_business = '2026-12-01' where date = '2026-11-21'")
                .update();

        DayTable.fill(database);

        assertThat(answer("next_business_day", SAT_2026_11_21.toString(), "")).isEqualTo("2026-12-01");
    }
}
