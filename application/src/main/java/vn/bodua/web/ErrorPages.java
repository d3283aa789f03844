package vn.bodua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/**
 * What a visitor sees when a request cannot be answered: what happened and what to do, in an officer's words. The cause
 * goes to the log under the request's reference, which the page shows, never to the page. A page that does not exist
 * shows none, so that it is the same, letter for letter, as one that may not be seen.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final int uploadLimit;

    ErrorPages(Pages pages, Settings settings) {
        this.pages = pages;
        this.uploadLimit = settings.get(KnownSettings.UPLOAD_LIMIT_MB);
    }

    @RequestMapping("/error")
    @OpenToAll("whoever met an error is told what happened")
    View show(Visit visit, HttpServletRequest request) {
        HttpStatus status = status(request);
        String kind =
                switch (status) {
                    case NOT_FOUND -> "404";
                    case FORBIDDEN -> "403";
                    case METHOD_NOT_ALLOWED -> "405";
                    case CONTENT_TOO_LARGE -> "413";
                    default -> status.is4xxClientError() ? "400" : "500";
                };
        if (kind.equals("500")) {
            LOG.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return pages.show(
                visit,
                Head.of(Section.HOME, visit.words().t("error." + kind + ".title")),
                "error",
                new ErrorPage(kind, kind.equals("404") ? "" : RequestReference.of(request), uploadLimit),
                status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // The address of this page itself, asked for by hand, is a page that does not exist.
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
