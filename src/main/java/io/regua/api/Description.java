package io.regua.api;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond the routes themselves. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String BASIC = "basic";
    private static final String PROBLEM = "application/problem+json";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Money.class, new StringSchema().example("1740.00"))
                .replaceWithSchema(Percent.class, new StringSchema().example("2"))
                .addRequestWrapperToIgnore(Body.class, Actor.class);
    }

    @Bean
    OpenAPI routesDescribed() {
        return new OpenAPI()
                .info(new Info()
                        .title("Régua")
                        .version("1")
                        .description("Portfolios in, receivables and what is due for them, payments, nights and what"
                                + " the ruler did. Amounts are strings with two decimals, dates ISO 8601."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Name and password of a user with the role api"))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("amount"))
                .addProperty("code", new StringSchema().example("fractions_of_a_cent"))
                .addProperty("message", new StringSchema().example("At most two decimals."))
                .addProperty(
                        "passes",
                        new Schema<>().description("The value that would have passed; left out where there is none"));
        return new ObjectSchema()
                .description("RFC 9457, worded in Accept-Language (en, pt-BR)")
                .addProperty("title", new StringSchema().example("Bad Request"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("code", new StringSchema().example("bad_input"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty(
                        "levels",
                        new ObjectSchema()
                                .description("What the limits of agents, supervisors and managers say, where they"
                                        + " matter")
                                .additionalProperties(new ArraySchema().items(error)));
    }

    /** Every call can be refused for want of a sign-in or of the role; every refusal is a problem. */
    @Bean
    GlobalOperationCustomizer refusalsDescribed() {
        return (operation, handler) -> {
            addMissing(operation, "401", "No user of that name and password");
            addMissing(operation, "403", "The user has not the role api");
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("4")) {
                    response.setContent(asProblem());
                }
            });
            return operation;
        };
    }

    private static void addMissing(Operation operation, String status, String description) {
        operation.getResponses().putIfAbsent(status, new ApiResponse().description(description));
    }

    private static Content asProblem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new Content().addMediaType(PROBLEM, new MediaType().schema(schema));
    }
}
