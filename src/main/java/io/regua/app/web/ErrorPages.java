package io.regua.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody reads when something went wrong: what happened, what was kept, what to do; for a fault of ours with a
 * reference number that is in the log too. Under {@code /api} it is {@code application/problem+json}.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN = Set.of(400, 403, 404, 405, 409, 413);

    /** Without letters and digits that look alike on the telephone. */
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    @RequestMapping("/error")
    Object problem(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        var reference = status.is5xxServerError() ? logged(request) : null;
        if (path(request).startsWith(request.getContextPath() + "/api/")) {
            return asProblem(status, reference);
        }
        response.setStatus(status.value());
        var words = WITH_WORDS_OF_THEIR_OWN.contains(status.value())
                ? status.value()
                : status.is4xxClientError() ? 400 : 500;
        return new ModelAndView("error", status)
                .addObject("words", words)
                .addObject("code", status.value())
                .addObject("reference", reference);
    }

    private static ResponseEntity<ProblemDetail> asProblem(HttpStatus status, @Nullable String reference) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(status.getReasonPhrase());
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String logged(HttpServletRequest request) {
        var reference = RANDOM.ints(8, 0, READABLE.length())
                .collect(StringBuilder::new, (text, i) -> text.append(READABLE.charAt(i)), StringBuilder::append)
                .toString();
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("Fault {} on {} {}", reference, request.getMethod(), path(request), (Throwable) cause);
        return reference;
    }

    private static String path(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? "" : path.toString();
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
