package vn.bodua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * What a visitor sees when a request cannot be answered: what happened and what to do, in an officer's words. The cause
 * goes to the log under the reference code that the page shows, never to the page.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(Pages pages) {
        this.pages = pages;
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
        String reference = "";
        if (kind.equals("500")) {
            reference = newReference();
            LOG.error(
                    "{} {} failed, reference {}",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    reference,
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return pages.show(
                visit,
                Head.of(Section.HOME, visit.words().t("error." + kind + ".title")),
                "error",
                new ErrorPage(kind, reference),
                status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // The address of this page itself, asked for by hand, is a page that does not exist.
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private String newReference() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
