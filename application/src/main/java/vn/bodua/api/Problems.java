package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Language;

/** Answers refusals as problems (RFC 9457). Filters that stand before the API answer by it too. */
@Component
public class Problems {

    private static final List<Locale> SPOKEN =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problem.of(refusal, request, language(request));
        response.setStatus(problem.status());
        headers(problem).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** For handlers that answer with something else than JSON when they are not refused. */
    public static ResponseEntity<Object> of(Refusal refusal, HttpServletRequest request) {
        Problem problem = Problem.of(refusal, request, language(request));
        return ResponseEntity.status(problem.status()).headers(headers(problem)).body(problem);
    }

    static HttpHeaders headers(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            // RFC 9110, 15.5.2: who is told to name themselves is told how.
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bodua\"");
        }
        return headers;
    }

    /** The language that the request prefers among ours (RFC 4647); Vietnamese when it prefers none. */
    static Language language(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, SPOKEN))
                    .map(spoken -> Language.ofCode(spoken.getLanguage()))
                    .orElse(Language.VIETNAMESE);
        } catch (IllegalArgumentException notALanguage) {
            return Language.VIETNAMESE;
        }
    }
}
