package io.regua.receivables.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.receivables.IndexLoad.WrongLine;
import io.regua.receivables.IndexValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class IndexTableTest {

    @Test
    void readsPointsAndCommasMonthsBothWays() {
        assertThat(IndexTable.read("\uFEFFindex,month,percent,source\nipca,2026-09,0.48,x\nIGP-M,2026-08-01,-1,y\n")
                        .values())
                .containsExactly(value("IPCA", 9, "0.48"), value("IGP-M", 8, "-1"));
        assertThat(IndexTable.read("percent;index;month\n0,1234;INPC;07/2026\n").values())
                .containsExactly(value("INPC", 7, "0.1234"));
    }

    private static IndexValue value(String index, int month, String percent) {
        return new IndexValue(index, YearMonth.of(2026, month), new BigDecimal(percent));
    }

    @Test
    void tellsEveryLineItCannotRead() {
        var table =
                IndexTable.read("index,month,percent\n1,2026-01,1\nIPCA,2026-13,1\nIPCA,Jan,1\nIPCA,2026-01,1.2.3\n");

        assertThat(table.wrong())
                .containsExactly(
                        new WrongLine(2, "index_wrong", "1"),
                        new WrongLine(3, "month_wrong", "2026-13"),
                        new WrongLine(4, "month_wrong", "Jan"),
                        new WrongLine(5, "percent_wrong", "1.2.3"));
    }

    @Test
    void takesTheSameValueTwiceButNotTwoValues() {
        assertThat(IndexTable.read("index,month,percent\nIPCA,2026-01,1\nIPCA,2026-01,1.00\n")
                        .values())
                .hasSize(1);
        assertThat(IndexTable.read("index,month,percent\nIPCA,2026-01,1\nIPCA,2026-01,2\n")
                        .wrong())
                .containsExactly(new WrongLine(3, "twice", "IPCA 2026-01"));
    }

    @Test
    void wantsItsColumnsAndAtLeastOneValue() {
        assertThat(IndexTable.read("index,month\nIPCA,2026-01\n").wrong())
                .containsExactly(new WrongLine(1, "columns_missing", "index, month"));
        assertThat(IndexTable.read("index,month,percent\n").wrong()).containsExactly(new WrongLine(1, "empty", ""));
        assertThat(IndexTable.read("").wrong()).containsExactly(new WrongLine(1, "empty", ""));
    }
}
