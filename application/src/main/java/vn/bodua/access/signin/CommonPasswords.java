package vn.bodua.access.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.language.VietnameseText;

/**
 * Passwords that everybody tries first. The list holds their cores; what is put before, after or between them (digits,
 * signs, diacritics, capitals, the same again) makes none of them better.
 */
final class CommonPasswords {

    private static final int SHORTEST_OWN_WORD = 3;

    private final Set<String> cores;

    private CommonPasswords(Set<String> cores) {
        this.cores = cores;
    }

    static CommonPasswords shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/sign-in/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password, String account, String name) {
        String folded = VietnameseText.fold(password);
        String letters = folded.replaceAll("[^a-z]", "");
        Set<String> own = Stream.concat(
                        Stream.of(account, account.replaceAll("[^a-z]", "")),
                        Stream.of(VietnameseText.fold(name).replaceAll("[^a-z]", "")))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .collect(Collectors.toSet());
        return folded.chars().distinct().count() < SHORTEST_OWN_WORD + 1
                || cores.contains(folded)
                || isMadeOf(folded.replaceAll("[^a-z0-9]", ""), own)
                || !letters.isEmpty() && isMadeOf(letters, own)
                || letters.isEmpty() && isMadeOf(folded.replaceAll("[^0-9]", ""), own);
    }

    /** Whether the text is nothing but such words, one after another. */
    private boolean isMadeOf(String text, Set<String> own) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; reached[from] && to <= text.length(); to++) {
                String word = text.substring(from, to);
                reached[to] |= cores.contains(word) || own.contains(word);
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }
}
