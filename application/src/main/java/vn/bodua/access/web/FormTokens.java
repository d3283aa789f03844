package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import vn.bodua.access.signin.SignInKey;

/**
 * What a form sends back to show that it is one of ours: a mark of the session's secret or, before signing in, of a secret
 * that the browser was given for this. Nothing is stored, and the mark of one person is none for another.
 */
@Component
class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String FRESH = FormTokens.class.getName();
    private static final int BYTES = 32;

    private final Cookies cookies;
    private final SignInKey key;
    private final SecureRandom random = new SecureRandom();

    FormTokens(Cookies cookies, SignInKey key) {
        this.cookies = cookies;
        this.key = key;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(FRESH, visit);
        return token("visit:" + visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof String visit) {
            cookies.set(Cookies.Kind.VISIT, visit, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> secret = cookies.read(Cookies.Kind.SESSION, request)
                .map(s -> "session:" + s)
                .or(() -> cookies.read(Cookies.Kind.VISIT, request).map(v -> "visit:" + v));
        return secret.map(this::token).orElse(null);
    }

    private CsrfToken token(String secret) {
        return new DefaultCsrfToken(HEADER, FIELD, key.mark("form", secret));
    }
}
