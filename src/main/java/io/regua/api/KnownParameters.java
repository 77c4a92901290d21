package io.regua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters by names that a call does not know: a misspelt filter would answer with the whole portfolio. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isForm(request)) {
            refuseUnknown(request, method);
        }
        return true;
    }

    /** A form in place of JSON is refused as such, not field by field. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static void refuseUnknown(HttpServletRequest request, HandlerMethod method) {
        var known = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .toList();
        var mistakes = new ArrayList<Mistake>();
        for (var name : Collections.list(request.getParameterNames())) {
            if (!known.contains(name)) {
                mistakes.add(Mistake.of(name, "unknown_parameter", known));
            }
        }
        if (!mistakes.isEmpty()) {
            throw Refused.badInput(mistakes);
        }
    }

    /** As the request names it: {@code import} can name no parameter in Java. */
    private static String name(MethodParameter parameter) {
        var said = parameter.getParameterAnnotation(RequestParam.class);
        return said == null || said.name().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : said.name();
    }
}
