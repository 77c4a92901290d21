package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Creditors;
import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class RulerChecksScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    private Calls calls;

    @BeforeEach
    void program() {
        calls = new Calls(mvc, house);
        calls.portfolio();
    }

    private int drafted(String name, String steps) {
        var aurora = house.getBean(Creditors.class).named(Calls.AURORA).orElseThrow();
        var added = calls.post("/api/rulers", """
                        {"name": "%s", "priority": 9000, "audience": {"creditors": [%d], "products": ["sold nowhere"]},
                         "steps": [%s]}""".formatted(name, aurora.id(), steps))
                .exchange();
        assertThat(added).hasStatus(201);
        return Calls.read(added, "$.ruler");
    }

    @Test
    void tellsEveryCheckOfAVersion() {
        var ruler = drafted("Two on a day", """
                {"kind": "reminder", "offsetDays": 5}, {"kind": "call", "offsetDays": 5},
                {"kind": "registry", "offsetDays": 30}""");

        var checks = calls.get("/api/rulers/{id}/versions/1/checks", ruler).exchange();

        assertThat(checks).hasStatusOk();
        assertThat(Calls.<List<String>>read(checks, "$[?(@.result == 'blocks')].code"))
                .containsExactly("step_unreachable");
        assertThat(Calls.<List<String>>read(checks, "$[?(@.result == 'passed')].code"))
                .contains("registry_untold", "told_too_late", "forbidden_day", "week_of_messages", "contact_lost");
        assertThat(Calls.<List<Map<String, Object>>>read(checks, "$[?(@.code == 'step_unreachable')]"))
                .singleElement()
                .satisfies(
                        check -> assertThat(check)
                                .containsEntry("step", 1)
                                .containsEntry("facts", Map.of("count", 731, "of", 731, "reason", "overtaken"))
                                .containsEntry("dates", List.of())
                                .containsEntry(
                                        "message",
                                        "The “reminder” step is never taken: a later contact always falls due the same night."));
        assertThat(calls.post("/api/rulers/" + ruler + "/versions/1/publish", "{\"note\": \"all the same\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("step_unreachable");
    }

    @Test
    void knowsNoChecksOfWhatIsNotThereOrNotSeen() {
        var ruler = drafted("Not seen", """
                {"kind": "reminder", "offsetDays": 5}""");

        assertThat(calls.get("/api/rulers/{id}/versions/9/checks", ruler)).hasStatus(404);
        assertThat(mvc.get().uri("/api/rulers/{id}/versions/1/checks", ruler).with(calls.stranger()))
                .hasStatus(404);
    }
}
