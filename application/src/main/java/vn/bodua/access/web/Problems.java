package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.refusal.RefusalText;
import vn.bodua.web.Language;

/** Tells programs why they were not let in: RFC 9457, with the code of the refusal. */
@Component
class Problems {

    private static final String TYPE = "application/problem+json";

    private final JsonMapper json = JsonMapper.builder().build();

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Language language = Language.ofCode(
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .map(wanted -> wanted.split("[-,;]", 2)[0])
                        .orElse(""));
        RefusalText text = RefusalText.of(refusal, language.locale());
        int status = refusal.code() == RefusalCode.TOO_MANY_TRIES ? 429 : HttpServletResponse.SC_UNAUTHORIZED;
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", text.title());
        problem.put("status", status);
        problem.put("detail", text.text());
        problem.put("code", text.code());
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(TYPE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
