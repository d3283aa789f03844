package vn.bodua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Says of an answer which language it is in: the one that the visitor chose, and not the browser's or the server's own. */
final class LanguageOfVisit implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return VisitArgument.language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the visitor chooses, by ChangePreferences");
    }
}
