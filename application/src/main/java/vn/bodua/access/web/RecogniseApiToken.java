package vn.bodua.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bodua.access.Actor;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.RecogniseToken;
import vn.bodua.api.Problems;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/** Finds the person whom a token of the API acts for. Cookies are not looked at, and none is given. */
final class RecogniseApiToken extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final RecogniseToken tokens;
    private final Requests requests;
    private final Problems problems;
    private final SecurityContextRepository contexts;

    RecogniseApiToken(RecogniseToken tokens, Requests requests, Problems problems, SecurityContextRepository contexts) {
        this.tokens = tokens;
        this.requests = requests;
        this.problems = problems;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            chain.doFilter(request, response);
            return;
        }
        switch (tokens.fromToken(
                header.substring(BEARER.length()).strip(), requests.origin(request, Origin.Face.API))) {
            case Outcome.Done<Actor>(Actor actor) -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new SignedIn(actor));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
                request.setAttribute(Actor.class.getName(), actor);
                chain.doFilter(request, response);
            }
            case Outcome.Refused<Actor>(Refusal refusal) -> problems.answer(refusal, request, response);
        }
    }
}
