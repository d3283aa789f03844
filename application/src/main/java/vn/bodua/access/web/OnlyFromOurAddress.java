package vn.bodua.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bodua.web.WebAddresses;

/**
 * Answers only by the addresses that the server is known by (a name that somebody else points here is refused), and takes
 * something in only from our own pages. The forms' tokens say so too; this needs no cookie to say it.
 */
final class OnlyFromOurAddress extends OncePerRequestFilter {

    private final WebAddresses addresses;

    OnlyFromOurAddress(WebAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!addresses.isOurHost(request.getServerName()) || isForeignWrite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isForeignWrite(HttpServletRequest request) {
        if (Requests.isReading(request)) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            // Browsers send an origin with every form; a program does not, and still needs the form's token.
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        try {
            return !addresses.isOurOrigin(URI.create(origin), request.getServerName(), request.getServerPort());
        } catch (IllegalArgumentException notAnAddress) {
            return true;
        }
    }
}
