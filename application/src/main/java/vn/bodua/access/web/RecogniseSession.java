package vn.bodua.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bodua.access.Actor;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.Sessions;

/** Finds the person of a session. Who must first set up a second factor is led there, whatever page they ask for. */
final class RecogniseSession extends OncePerRequestFilter {

    static final String SET_UP = "/account/second-factor";

    private final Sessions sessions;
    private final Requests requests;
    private final Cookies cookies;
    private final OpenRoutes open;
    private final SecurityContextRepository contexts;

    RecogniseSession(
            Sessions sessions,
            Requests requests,
            Cookies cookies,
            OpenRoutes open,
            SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.requests = requests;
        this.cookies = cookies;
        this.open = open;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenRoutes.isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = cookies.read(Cookies.Kind.SESSION, request);
        Optional<Actor> actor = token.flatMap(t -> sessions.recognise(t, requests.origin(request, Origin.Face.WEB)));
        if (actor.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(actor.get()));
            SecurityContextHolder.setContext(context);
            // Error pages are answered in a second pass, which finds the person here.
            contexts.saveContext(context, request, response);
            request.setAttribute(Actor.class.getName(), actor.get());
            if (actor.get().secondFactorMissing() && !isOnTheWay(request)) {
                response.sendRedirect(SET_UP);
                return;
            }
        } else if (token.isPresent()) {
            cookies.clear(Cookies.Kind.SESSION, response);
        }
        chain.doFilter(request, response);
    }

    private boolean isOnTheWay(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(SET_UP) || path.startsWith("/account/passkeys") || open.isOpen(request);
    }
}
