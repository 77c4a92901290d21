package io.regua.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.regua.intake.FileRefused;
import io.regua.nightly.OutsideCalendar;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers refusals as {@code application/problem+json}: what is wrong, with which field, in the program's language. */
@RestControllerAdvice("io.regua.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private final ProblemWords words;

    Problems(ProblemWords words) {
        this.words = words;
    }

    /**
     * One mistake as it is answered.
     *
     * @param passes the value that would have passed; left out where there is none
     */
    record FieldError(
            String field,
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object passes) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
        var language = ProblemWords.language(request);
        var problem = problem(refused.status(), refused.code(), words.of(refused.code(), refused.facts(), language));
        problem.setProperty("errors", worded(refused.mistakes(), language));
        if (!refused.levels().isEmpty()) {
            var levels = new LinkedHashMap<String, List<FieldError>>();
            refused.levels().forEach((level, mistakes) -> levels.put(level, worded(mistakes, language)));
            problem.setProperty("levels", levels);
        }
        return answer(problem);
    }

    private List<FieldError> worded(List<Mistake> mistakes, Locale language) {
        return mistakes.stream()
                .map(mistake -> new FieldError(
                        mistake.field(),
                        mistake.code(),
                        words.of(mistake.code(), mistake.facts(), language),
                        mistake.passes()))
                .toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fileRefused(FileRefused refused, HttpServletRequest request) {
        var language = ProblemWords.language(request);
        var reason = refused.objection();
        var problem = problem(HttpStatus.BAD_REQUEST, "file_refused", words.of("file_refused", List.of(), language));
        problem.setProperty("errors", List.of(new FieldError("file", reason.code(), words.of(reason, language), null)));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return refused(Refused.badInput(List.of(mistake(wrong))), request);
    }

    private static Mistake mistake(MethodArgumentTypeMismatchException wrong) {
        var type = Objects.requireNonNullElse(wrong.getRequiredType(), String.class);
        var field = wrong.getName();
        if (type.isEnum()) {
            return Mistake.of(
                    field,
                    "unknown_value",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        return Mistake.of(
                field, Number.class.isAssignableFrom(type) || type.isPrimitive() ? "not_a_number" : "not_a_date");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfBounds(HandlerMethodValidationException wrong, HttpServletRequest request) {
        var mistakes = new ArrayList<Mistake>();
        for (var parameter : wrong.getParameterValidationResults()) {
            parameter.getResolvableErrors().forEach(error -> mistakes.add(mistake(parameter, error)));
        }
        return refused(Refused.badInput(mistakes), request);
    }

    private static Mistake mistake(ParameterValidationResult parameter, MessageSourceResolvable error) {
        var name = String.valueOf(parameter.getMethodParameter().getParameterName());
        var codes = Objects.requireNonNullElse(error.getCodes(), new String[] {""});
        var arguments = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
        var bound = arguments.length > 1 ? arguments[1] : "";
        return Mistake.of(name, codes[codes.length - 1].equals("Min") ? "too_small" : "too_large", bound);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return refused(Refused.badInput(missing.getParameterName(), "required"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing, HttpServletRequest request) {
        return refused(Refused.badInput(missing.getRequestPartName(), "required"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noParts(MultipartException broken, HttpServletRequest request) {
        return refused(Refused.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not_multipart"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outsideCalendar(OutsideCalendar outside, HttpServletRequest request) {
        return refused(Refused.badInput("businessDate", "outside_calendar", Days.FIRST, Days.LAST), request);
    }

    /** Gone between the question whether it may be seen and the answer. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> gone(NoSuchElementException gone, HttpServletRequest request) {
        return refused(Refused.notFound("not_found"), request);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
