package io.regua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON objects off requests: no field twice, nothing behind the end, numbers to the last digit. */
@Configuration(proxyBeanMethods = false)
class Bodies implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** No request of ours comes near it. */
    private static final int LARGEST = 64 * 1024;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = (HttpServletRequest) web.getNativeRequest();
        if (!isJson(request.getContentType())) {
            throw Refused.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not_json");
        }
        var sent = request.getInputStream().readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            throw Refused.because(HttpStatus.CONTENT_TOO_LARGE, "body_too_large", LARGEST);
        }
        return new Body(object(sent));
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private JsonNode object(byte[] sent) {
        try {
            var read = json.readTree(sent);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw Refused.because(
                    HttpStatus.BAD_REQUEST,
                    "malformed_json",
                    where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr());
        }
        throw Refused.because(HttpStatus.BAD_REQUEST, "no_json_object");
    }
}
