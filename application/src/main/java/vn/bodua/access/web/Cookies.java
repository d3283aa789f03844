package vn.bodua.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.bodua.web.WebAddresses;

/**
 * The cookies of signing in. By TLS their names begin with {@code __Host-}: then browsers take them from this very host
 * only, never from a neighbour in the same domain (RFC 6265bis, 4.1.3.2).
 */
@Component
class Cookies {

    /** What a cookie is for. */
    enum Kind {
        /** The session. */
        SESSION("bodua", Duration.ofDays(1)),
        /** A step that waits: the password was right, or the visitor is at the directory. */
        STEP("bodua-step", Duration.ofMinutes(10)),
        /** Ties the forms of somebody who is not signed in to their browser. */
        VISIT("bodua-visit", Duration.ofDays(1)),
        /** A device that somebody has signed in at before. */
        DEVICE("bodua-device", Duration.ofDays(400));

        private final String name;
        private final Duration life;

        Kind(String name, Duration life) {
            this.name = name;
            this.life = life;
        }
    }

    private final WebAddresses addresses;

    Cookies(WebAddresses addresses) {
        this.addresses = addresses;
    }

    Optional<String> read(Kind kind, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name(kind)))
                        .map(Cookie::getValue)
                        .filter(v -> !v.isEmpty())
                        .findFirst();
    }

    void set(Kind kind, String value, HttpServletResponse response) {
        write(kind, value, kind.life, response);
    }

    void clear(Kind kind, HttpServletResponse response) {
        write(kind, "", Duration.ZERO, response);
    }

    private void write(Kind kind, String value, Duration life, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(kind), value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(addresses.isSecure())
                        // Lax, because who comes back from a directory or follows a link in a letter is signed in too.
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private String name(Kind kind) {
        return addresses.isSecure() ? "__Host-" + kind.name : kind.name;
    }
}
