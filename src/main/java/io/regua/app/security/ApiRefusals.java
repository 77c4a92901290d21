package io.regua.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of the API as {@code application/problem+json}. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof LockedException) {
            write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many failed sign-ins; wait before you try again.");
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Regua\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, "Send the name and password of an API user by HTTP Basic.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        switch (Refusal.of(request)) {
            case NOT_FOUND -> write(response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
            case WRONG_METHOD ->
                write(response, HttpStatus.METHOD_NOT_ALLOWED, "This address does not take " + request.getMethod());
            case FORBIDDEN -> write(response, HttpStatus.FORBIDDEN, "The API is for users with the role api.");
        }
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), detail);
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
