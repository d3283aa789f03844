package vn.bodua.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Reads no more of a JSON body than any of our requests needs. */
@RestControllerAdvice(annotations = RestController.class)
class BodiesOfBoundedSize extends RequestBodyAdviceAdapter {

    private static final int LIMIT = 64 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] content = message.getBody().readNBytes(LIMIT + 1);
        if (content.length > LIMIT) {
            throw new RefusedRequest(Refusal.of(RefusalCode.BODY_TOO_LARGE, "limit", LIMIT / 1024 + " KB"));
        }
        return new Read(content, message.getHeaders());
    }

    private record Read(byte[] content, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
