package vn.bodua.access.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.bodua.access.signin.RecogniseToken;
import vn.bodua.access.signin.Sessions;
import vn.bodua.api.Problems;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.WebAddresses;

/**
 * What every request passes, in this order: headers, our own address, the session, the form's token, and the rule that
 * whoever is not signed in sees only what is marked as open. What somebody who is signed in may do is asked at the door of
 * each use case. There is no {@code HttpSession}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChain {

    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static final Duration TLS_ONLY = Duration.ofDays(365);

    /** A path that no browser writes (dots, double slashes, encoded slashes) is a page that does not exist. */
    @Bean
    RequestRejectedHandler oddPaths() {
        return new HttpStatusRequestRejectedHandler(HttpStatus.NOT_FOUND.value());
    }

    /** The API knows tokens only: no cookie is read or given, so no page of another site can use it. */
    @Bean
    @Order(1)
    SecurityFilterChain chainOfTheApi(
            HttpSecurity http,
            WebAddresses addresses,
            RecogniseToken tokens,
            Requests requests,
            Problems problems,
            OpenRoutes open) {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        http.securityMatcher(request -> request.getRequestURI().startsWith("/api/"));
        withoutSession(http, contexts);
        headers(http, addresses);
        http.csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OnlyFromOurAddress(addresses), HeaderWriterFilter.class)
                .addFilterBefore(new RecogniseApiToken(tokens, requests, problems, contexts), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, notSignedIn) ->
                        problems.answer(Refusal.of(RefusalCode.SIGN_IN_NEEDED), request, response)))
                .authorizeHttpRequests(rules -> rules.anyRequest().access(signedInOr(open)));
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> signedInOr(OpenRoutes open) {
        return (person, context) ->
                new AuthorizationDecision(person.get() instanceof SignedIn || open.isOpen(context.getRequest()));
    }

    @Bean
    SecurityFilterChain chainOfPages(
            HttpSecurity http,
            WebAddresses addresses,
            Sessions sessions,
            Requests requests,
            Cookies cookies,
            FormTokens formTokens,
            OpenRoutes open) {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        withoutSession(http, contexts);
        headers(http, addresses);
        http.addFilterAfter(new OnlyFromOurAddress(addresses), HeaderWriterFilter.class)
                .addFilterBefore(new RecogniseSession(sessions, requests, cookies, open, contexts), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(e -> e.authenticationEntryPoint(new SignInFirst()))
                .authorizeHttpRequests(rules -> rules.anyRequest().access(signedInOr(open)));
        return http.build();
    }

    private static void withoutSession(HttpSecurity http, RequestAttributeSecurityContextRepository contexts) {
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(c -> c.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    private static void headers(HttpSecurity http, WebAddresses addresses) {
        http.headers(headers -> {
            headers.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_SECURITY))
                    .referrerPolicy(p -> p.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
                    .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    // frame-ancestors says it, and the old filter of browsers does harm.
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .xssProtection(HeadersConfigurer.XXssConfig::disable);
            if (addresses.isSecure()) {
                headers.httpStrictTransportSecurity(h -> h.requestMatcher(request -> true)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(TLS_ONLY.toSeconds()));
            } else {
                headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
            }
        });
    }
}
