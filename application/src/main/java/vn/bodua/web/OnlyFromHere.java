package vn.bodua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards a server without accounts against other sites open in the same browser: the host asked for must be this machine
 * (a name that was pointed here by another is refused), and only our own pages may send something in. Sets the headers
 * that keep a page from loading or running anything from elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OnlyFromHere extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!THIS_MACHINE.contains(request.getServerName()) || isForeignWrite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForeignWrite(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            // Browsers send an origin with every form; a program on this machine does not and may write.
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        try {
            URI from = URI.create(origin);
            return from.getHost() == null
                    || !from.getHost().equals(request.getServerName())
                    || from.getPort() != request.getServerPort();
        } catch (IllegalArgumentException notAnAddress) {
            return true;
        }
    }
}
