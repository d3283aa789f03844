package vn.bodua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A visitor chooses a language or a theme; the browser keeps it for a year. */
@Controller
class ChangePreferences {

    @PostMapping("/preferences")
    @OpenToAll("language and theme are chosen before signing in, and kept by the browser")
    String change(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!language.isEmpty()) {
            keep(VisitArgument.LANGUAGE_COOKIE, Language.ofCode(language).code(), request, response);
        }
        if (!theme.isEmpty()) {
            keep(VisitArgument.THEME_COOKIE, Theme.ofCode(theme).code(), request, response);
        }
        return "redirect:" + (Addresses.isOurs(back) ? back : "/");
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Strict")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
