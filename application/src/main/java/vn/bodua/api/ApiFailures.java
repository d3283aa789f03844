package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Tells a program what is wrong with a request that reached no use case, or failed in one; the cause stands in the log only. */
final class ApiFailures implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(ApiConfiguration.ROOT)) {
            return null;
        }
        try {
            response.reset();
            problems.answer(refusal(request, failure), request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Refusal refusal(HttpServletRequest request, Exception failure) {
        return switch (failure) {
            case RefusedRequest refused -> refused.refusal();
            case HttpMessageNotReadableException unread -> unread(unread);
            case MethodArgumentTypeMismatchException wrong ->
                Refusal.unreadable(wrong.getName(), expected(Optional.ofNullable(wrong.getRequiredType())));
            case MissingServletRequestParameterException missing ->
                Refusal.unreadable(missing.getParameterName(), missing.getParameterName() + "=…");
            case MissingServletRequestPartException missing ->
                Refusal.unreadable(missing.getRequestPartName(), missing.getRequestPartName() + "=…");
            case MaxUploadSizeExceededException large -> Refusal.of(RefusalCode.BODY_TOO_LARGE, "limit", "25 MB");
            case HttpMediaTypeException type ->
                Refusal.of(
                        RefusalCode.CONTENT_TYPE_UNKNOWN,
                        "type",
                        String.valueOf(request.getContentType()),
                        "allowed",
                        joined(type.getSupportedMediaTypes()));
            case HttpRequestMethodNotSupportedException method ->
                Refusal.of(
                        RefusalCode.METHOD_UNKNOWN,
                        "method",
                        method.getMethod(),
                        "allowed",
                        joined(Optional.ofNullable(method.getSupportedHttpMethods())
                                .<Collection<?>>map(m -> m)
                                .orElse(List.of())));
            case NoResourceFoundException none ->
                Refusal.of(RefusalCode.ADDRESS_UNKNOWN, "address", request.getRequestURI());
            default -> failed(request, failure);
        };
    }

    private static Refusal unread(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case RefusedRequest refused -> refused.refusal();
            case UnrecognizedPropertyException unknown ->
                Refusal.of(
                        RefusalCode.FIELD_UNKNOWN,
                        "field",
                        unknown.getPropertyName(),
                        "known",
                        joined(Optional.ofNullable(unknown.getKnownPropertyIds())
                                .orElse(List.of())));
            case DatabindException wrong -> Refusal.unreadable(field(wrong), expected(wrong));
            case JacksonException broken ->
                Refusal.of(
                        RefusalCode.BODY_UNREADABLE,
                        "position",
                        broken.getLocation().getLineNr() + ":"
                                + broken.getLocation().getColumnNr());
            case null, default -> Refusal.of(RefusalCode.BODY_UNREADABLE, "position", "1:1");
        };
    }

    private static String field(DatabindException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> Optional.ofNullable(step.getPropertyName()).orElse(Integer.toString(step.getIndex())))
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "JSON" : path;
    }

    private static String expected(DatabindException wrong) {
        return wrong instanceof tools.jackson.databind.exc.MismatchedInputException mismatched
                ? expected(Optional.ofNullable(mismatched.getTargetType()))
                : expected(Optional.empty());
    }

    /** An example of what can be read there. */
    private static String expected(Optional<Class<?>> type) {
        String name = type.map(Class::getSimpleName).orElse("").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "long", "int", "integer" -> "123";
            case "localdate" -> "2020-06-30";
            case "boolean" -> "true / false";
            default -> "\"…\"";
        };
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Refusal failed(HttpServletRequest request, Exception failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return Refusal.of(RefusalCode.FAILED, "reference", reference);
    }
}
