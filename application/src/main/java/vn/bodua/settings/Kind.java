package vn.bodua.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of values that a setting may have, and how they are written.
 *
 * @param <T> what a value is read as
 */
public final class Kind<T> {

    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,5})([smhd])");
    private static final Map<String, Duration> SPAN_UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    /** Yes or no. */
    static final Kind<Boolean> TRUTH = new Kind<>("truth", List.of(), text -> switch (text) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
    });

    /** A folder that is there or will be made. */
    static final Kind<Path> FOLDER = new Kind<>("folder", List.of(), Kind::path);

    /** A folder, or none. */
    static final Kind<Optional<Path>> FOLDER_OR_NONE = orNone("folder_or_none", Kind::path);

    /** The path of a file, or none. */
    static final Kind<Optional<Path>> FILE_OR_NONE = orNone("file_or_none", Kind::path);

    /** Any words, or none. */
    static final Kind<Optional<String>> TEXT_OR_NONE = orNone("text_or_none", Optional::of);

    /** A number of a network card of this machine, never a name: a name may be pointed elsewhere. */
    static final Kind<InetAddress> ADDRESS = new Kind<>("address", List.of(), Kind::address);

    /** Addresses with commas between them. */
    static final Kind<List<InetAddress>> ADDRESSES = new Kind<>("addresses", List.of(), Kind::addresses);

    /** A site as browsers name its origin: scheme, host and port, and nothing after them; or none. */
    static final Kind<Optional<URI>> ORIGIN_OR_NONE = orNone("origin_or_none", Kind::origin);

    /** An address that begins with https, or http on this very machine; or none. */
    static final Kind<Optional<URI>> WEB_ADDRESS_OR_NONE = orNone("web_address_or_none", Kind::webAddress);

    /** A port; the first free one from 8080 on where there is none. */
    static final Kind<Optional<Integer>> PORT_OR_AUTO = new Kind<>(
            "port_or_auto",
            List.of(),
            text -> text.equals("auto") ? Optional.of(Optional.empty()) : found(number(text, 0, 65535)));

    /** A port, or none. */
    static final Kind<Optional<Integer>> PORT_OR_NONE = orNone("port_or_none", text -> number(text, 1, 65535));

    private final String name;
    private final List<String> limits;
    private final Function<String, Optional<T>> reading;

    private Kind(String name, List<String> limits, Function<String, Optional<T>> reading) {
        this.name = name;
        this.limits = limits;
        this.reading = reading;
    }

    static Kind<Integer> whole(int least, int most) {
        return new Kind<>(
                "whole", List.of(String.valueOf(least), String.valueOf(most)), text -> number(text, least, most));
    }

    /** A span of time written as a whole number and a unit, e.g. {@code 30m}. */
    static Kind<Duration> span(String least, String most) {
        Duration shortest = readSpan(least).orElseThrow();
        Duration longest = readSpan(most).orElseThrow();
        return new Kind<>(
                "span",
                List.of(least, most),
                text -> readSpan(text).filter(d -> d.compareTo(shortest) >= 0 && d.compareTo(longest) <= 0));
    }

    /** One of an enumeration's constants, written in small letters. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> choices) {
        List<E> constants = List.of(choices.getEnumConstants());
        return new Kind<>(
                "choice",
                List.of(String.join(" | ", constants.stream().map(Kind::written).toList())),
                text -> constants.stream().filter(c -> written(c).equals(text)).findFirst());
    }

    private static <V> Kind<Optional<V>> orNone(String name, Function<String, Optional<V>> reading) {
        return new Kind<>(
                name, List.of(), text -> text.isEmpty() ? Optional.of(Optional.empty()) : found(reading.apply(text)));
    }

    /** What was read, as a value that may also be none. */
    private static <V> Optional<Optional<V>> found(Optional<V> read) {
        return read.isPresent() ? Optional.of(read) : Optional.empty();
    }

    /** The value that a text stands for; nothing when it is outside the range. */
    Optional<T> read(String text) {
        return reading.apply(text);
    }

    /** Which values are taken, in words. */
    public String range(Locale language) {
        return MessageFormat.format(Setting.words(language).getString("range." + name), limits.toArray());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> number(String text, int least, int most) {
        if (!text.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most);
    }

    private static Optional<Duration> readSpan(String text) {
        Matcher matcher = SPAN.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(SPAN_UNITS.get(matcher.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private static Optional<List<InetAddress>> addresses(String text) {
        List<InetAddress> found = new ArrayList<>();
        for (String part : text.split(",")) {
            Optional<InetAddress> one = address(part.strip());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        }
        return Optional.of(List.copyOf(found));
    }

    private static Optional<URI> origin(String text) {
        return webAddress(text)
                .filter(uri -> "".equals(uri.getRawPath())
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && uri.getRawUserInfo() == null);
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean secure = "https".equals(uri.getScheme());
            boolean here = "http".equals(uri.getScheme())
                    && List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
            return uri.getHost() != null && (secure || here) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
