package vn.bodua.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that people reach the server by: the public one, where there is one, and this machine.
 *
 * @param published scheme, host and port as browsers see them, through a proxy if there is one
 */
public record WebAddresses(Optional<URI> published) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    public WebAddresses {
        if (published
                .filter(a -> a.getHost() == null || !Set.of("http", "https").contains(a.getScheme()))
                .isPresent()) {
            throw new IllegalArgumentException("not an address of a server: " + published.get());
        }
    }

    /** Of a setting, empty for a server that only this machine reaches. */
    public static WebAddresses of(String published) {
        return new WebAddresses(published.isBlank() ? Optional.empty() : Optional.of(URI.create(published.strip())));
    }

    /** Whether browsers come by TLS, so that cookies may be bound to it. */
    public boolean isSecure() {
        return published.filter(a -> a.getScheme().equals("https")).isPresent();
    }

    public boolean isOurHost(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(small)
                || published
                        .filter(a -> a.getHost().toLowerCase(Locale.ROOT).equals(small))
                        .isPresent();
    }

    /** Whether a page of ours would be named so in the header {@code Origin} of a request to this host and port. */
    public boolean isOurOrigin(URI origin, String host, int port) {
        String from = origin.getHost();
        return from != null
                && (from.equalsIgnoreCase(host) && port(origin) == port
                        || published
                                .filter(a -> a.getScheme().equals(origin.getScheme())
                                        && a.getHost().equalsIgnoreCase(from)
                                        && port(a) == port(origin))
                                .isPresent());
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
