package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/**
 * Reads the address of a server of the administrator's choice:
 * {@code postgresql://user:password@host:port/name?options}, {@code postgres://…} or {@code jdbc:postgresql://…}, where
 * the user and password may also be options. Special characters in them are percent-encoded. A server on another machine
 * is named with an {@code sslmode} that does without no TLS.
 */
final class ServerAddress {

    private ServerAddress() {}

    static DatabaseConnection read(String text) {
        String rest = text.strip();
        rest = rest.startsWith("jdbc:") ? rest.substring("jdbc:".length()) : rest;
        int scheme = rest.indexOf("://");
        if (scheme < 0 || !List.of("postgresql", "postgres").contains(rest.substring(0, scheme))) {
            throw notUnderstood("it does not begin with postgresql://");
        }
        rest = rest.substring(scheme + 3);
        int question = rest.indexOf('?');
        String options = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.lastIndexOf('/');
        if (slash < 0 || slash == rest.length() - 1) {
            throw notUnderstood("it names no database after the host");
        }
        String name = rest.substring(slash + 1);
        String authority = rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        if (host.isEmpty()) {
            throw notUnderstood("it names no host");
        }
        String credentials = at < 0 ? "" : authority.substring(0, at);
        int colon = credentials.indexOf(':');
        String user = decode(colon < 0 ? credentials : credentials.substring(0, colon));
        String password = colon < 0 ? "" : decode(credentials.substring(colon + 1));
        List<String> kept = new ArrayList<>();
        for (String option : options.split("&")) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                kept.add(option);
            }
        }
        if (user.isEmpty()) {
            throw notUnderstood("it names no user");
        }
        String url = "jdbc:postgresql://" + host + "/" + name + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
        requireEncryption(url);
        return new DatabaseConnection(url, user, password);
    }

    /** Refuses to send passwords and figures over a network as they are; asks the driver how it would go there. */
    private static void requireEncryption(String url) {
        Properties asDriverReadsIt = Driver.parseURL(url, null);
        if (asDriverReadsIt == null) {
            throw notUnderstood("host, port or options are not written as PostgreSQL's driver reads them");
        }
        try {
            if (SslMode.of(asDriverReadsIt).requireEncryption()) {
                return;
            }
        } catch (PSQLException unknownMode) {
            throw notUnderstood("its sslmode is none that PostgreSQL's driver knows");
        }
        for (String host : asDriverReadsIt.getProperty("PGHOST", "").split(",")) {
            if (!isThisMachine(host)) {
                throw new DatabaseUnavailable(
                        DatabaseUnavailable.Reason.NOT_ENCRYPTED,
                        "The server that " + Database.URL + " names is on another machine, and nothing says that TLS is"
                                + " required on the way there. Add ?sslmode=verify-full (with PostgreSQL's root"
                                + " certificate) or at least ?sslmode=require to the address.");
            }
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw notUnderstood("a % in the user or password is not followed by two hexadecimal digits");
        }
    }

    // The address itself is not repeated, since it holds a password.
    private static DatabaseUnavailable notUnderstood(String why) {
        return new DatabaseUnavailable(
                DatabaseUnavailable.Reason.ADDRESS_NOT_UNDERSTOOD,
                Database.URL + " is not understood: " + why
                        + ". It is written postgresql://user:password@host:port/name.");
    }
}
