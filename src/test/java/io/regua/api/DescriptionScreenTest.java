package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.WholeHouse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class DescriptionScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping routes;

    private JsonNode description() {
        var answer = mvc.get().uri("/v3/api-docs").with(Calls.program()).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private Set<String> everyRoute() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> Objects.requireNonNull(route.getPathPatternsCondition()).getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Map.Entry<String, JsonNode>> operations(JsonNode description) {
        return description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> Map.entry(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    @Test
    void describesEveryRouteAndNothingElse() {
        assertThat(operations(description()).map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(everyRoute());
    }

    @Test
    void describesEveryAnswer() {
        operations(description()).forEach(route -> {
            var operation = route.getValue();
            var name = route.getKey();
            assertThat(operation.path("summary").asString(""))
                    .as("summary of %s", name)
                    .isNotBlank();
            var responses = operation.get("responses");
            assertThat(responses.propertyNames())
                    .as("answers of %s", name)
                    .contains("401", "403")
                    .anyMatch(status -> status.startsWith("2"));
            responses.properties().forEach(answer -> {
                assertThat(answer.getValue().path("description").asString(""))
                        .as("%s of %s", answer.getKey(), name)
                        .isNotBlank();
                var type = answer.getValue().get("content").propertyNames();
                assertThat(type).as("%s of %s", answer.getKey(), name).isNotEmpty();
                if (answer.getKey().startsWith("4")) {
                    assertThat(type).containsExactly("application/problem+json");
                }
            });
            if (name.contains("{id}")) {
                assertThat(responses.propertyNames()).as("answers of %s", name).contains("404");
            }
        });
    }

    @Test
    void describesBodiesAndAmounts() {
        var description = description();
        assertThat(description.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(description
                        .at("/components/schemas/NewPayment/properties/amount/type")
                        .asString())
                .isEqualTo("string");
        assertThat(description
                        .at("/components/schemas/Receivable/properties/balance/example")
                        .asString())
                .isEqualTo("1740.00");
        operations(description)
                .filter(route -> route.getKey().startsWith("POST"))
                .forEach(route -> assertThat(
                                route.getValue().at("/requestBody/content").isMissingNode())
                        .as("body of %s", route.getKey())
                        .isFalse());
        operations(description)
                .forEach(route -> assertThat(route.getValue().path("parameters").toString())
                        .as("parameters of %s", route.getKey())
                        .doesNotContain("user")
                        .doesNotContain("body"));
    }

    @Test
    void opensAPageToTryIt() {
        assertThat(mvc.get().uri("/swagger-ui/index.html").with(Calls.program()))
                .hasStatusOk();
    }
}
