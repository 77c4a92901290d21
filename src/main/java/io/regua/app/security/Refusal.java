package io.regua.app.security;

import jakarta.servlet.http.HttpServletRequest;

/** Why somebody signed in was not let through. */
enum Refusal {
    NOT_FOUND,
    WRONG_METHOD,
    FORBIDDEN;

    static Refusal of(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!Doors.knows(path)) {
            return NOT_FOUND;
        }
        return Doors.find(request.getMethod(), path).isPresent() ? FORBIDDEN : WRONG_METHOD;
    }
}
