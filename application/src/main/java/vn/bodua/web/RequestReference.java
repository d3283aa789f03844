package vn.bodua.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Gives every request a reference that each line of the log, the answer's header and an error page show. One that a
 * trusted proxy made is kept; anybody else's is not, since it could be made to look like another request's.
 *
 * <p>A valve and not a filter, so that it also stands on what Tomcat itself logs and on the pages of errors.
 */
public final class RequestReference extends ValveBase {

    static final String HEADER = "X-Request-Id";

    /** Under which the reference stands in the log's context. */
    static final String IN_LOG = "request";

    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** Crockford's digits: none is mistaken for another when read out on the telephone. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    RequestReference() {
        super(true);
    }

    /** The reference of a request; empty outside of the server. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String reference ? reference : "";
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String reference = reference(request);
        request.setAttribute(ATTRIBUTE, reference);
        response.setHeader(HEADER, reference);
        MDC.put(IN_LOG, reference);
        try {
            getNext().invoke(request, response);
        } finally {
            MDC.remove(IN_LOG);
        }
    }

    private String reference(Request request) {
        boolean fromProxy = Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
        String given = fromProxy ? request.getHeader(HEADER) : null;
        return given != null && VALID.matcher(given).matches() ? given : made();
    }

    private String made() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return reference.toString();
    }
}
