package io.regua.ruler.web;

import io.regua.ruler.LawCheck.Result;
import java.util.List;

/** The checks of law of a draft: what stands in the way first. */
record ChecksPage(long rulerId, String name, int number, List<CheckLine> lines) {

    /** What somebody has to do something about, and what could not be checked. */
    public List<CheckLine> open() {
        return lines.stream().filter(line -> line.result() != Result.PASSED).toList();
    }

    public List<CheckLine> passed() {
        return lines.stream().filter(line -> line.result() == Result.PASSED).toList();
    }
}
