package vn.bodua.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;

/**
 * Marks of devices that somebody has signed in at, kept by the browser: a number of the device and, for each of its last
 * people, a mark that only this installation makes. They open nothing; they only let the rightful person try while
 * strangers' tries are being slowed down.
 */
@Component
class Devices {

    private static final int PEOPLE = 5;
    private static final int NUMBER = 22;

    private final SignInKey key;

    Devices(SignInKey key) {
        this.key = key;
    }

    /** The number of the device, where this person has signed in at it before. */
    Optional<String> known(Optional<String> cookie, PersonId person) {
        List<String> parts = parts(cookie);
        return !parts.isEmpty() && parts.stream().skip(1).anyMatch(mark -> same(mark, mark(parts.getFirst(), person)))
                ? Optional.of(parts.getFirst())
                : Optional.empty();
    }

    /** What the browser keeps once this person has signed in. */
    String remember(Optional<String> cookie, PersonId person) {
        List<String> parts = parts(cookie);
        String number = parts.isEmpty() ? RandomToken.fresh().substring(0, NUMBER) : parts.getFirst();
        String mine = mark(number, person);
        List<String> marks = new ArrayList<>(List.of(number, mine));
        parts.stream().skip(1).filter(m -> !m.equals(mine)).limit(PEOPLE - 1L).forEach(marks::add);
        return String.join(".", marks);
    }

    private static List<String> parts(Optional<String> cookie) {
        return cookie.filter(c -> c.matches("[A-Za-z0-9_-]{" + NUMBER + "}(\\.[A-Za-z0-9_-]{43}){1," + PEOPLE + "}"))
                .map(c -> List.of(c.split("\\.")))
                .orElse(List.of());
    }

    private String mark(String number, PersonId person) {
        return key.mark("device", number + ":" + person);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
