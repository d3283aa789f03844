package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.From;
import vn.bodua.access.signin.Place;

/** What a request says about where it comes from. */
@Component
class Requests {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9_-]{8,80}");
    private static final Pattern BROWSER =
            Pattern.compile("(Edg|OPR|SamsungBrowser|CocCoc|coc_coc_browser|Firefox|Chrome|Version)/(\\d+)");
    private static final Pattern SYSTEM = Pattern.compile("Android|iPhone|iPad|Windows|Mac OS X|Linux");
    private static final int NUMBER_BYTES = 4;

    private final Cookies cookies;
    private final SecureRandom random = new SecureRandom();

    Requests(Cookies cookies) {
        this.cookies = cookies;
    }

    Origin origin(HttpServletRequest request, Origin.Face face) {
        return new Origin(face, request.getRemoteAddr(), "", number(request), once(request, face));
    }

    From from(HttpServletRequest request) {
        return new From(origin(request, Origin.Face.WEB), device(request), cookies.read(Cookies.Kind.DEVICE, request));
    }

    /** The place that the page was loaded from, as its passkeys know it. */
    static Place place(HttpServletRequest request) {
        return new Place(base(request), request.getServerName());
    }

    /** Scheme, host and port of the address asked for; the host is one of ours, or the request would not have come here. */
    static String base(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static Optional<String> once(HttpServletRequest request, Origin.Face face) {
        if (isReading(request)) {
            return Optional.empty();
        }
        Optional<String> field =
                face == Origin.Face.WEB ? Optional.ofNullable(request.getParameter("once")) : Optional.empty();
        return field.or(() -> Optional.ofNullable(request.getHeader("Idempotency-Key")))
                .filter(key -> ONCE.matcher(key).matches());
    }

    /** The number under which the logs know the request. */
    private String number(HttpServletRequest request) {
        if (request.getAttribute(Requests.class.getName()) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[NUMBER_BYTES];
        random.nextBytes(bytes);
        String number = Optional.ofNullable(MDC.get("request"))
                .orElseGet(() -> HexFormat.of().formatHex(bytes));
        request.setAttribute(Requests.class.getName(), number);
        return number;
    }

    /** "Chrome 140, Windows": enough to know one's own device by, no more. */
    private static String device(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        Matcher browser = BROWSER.matcher(agent);
        Matcher system = SYSTEM.matcher(agent);
        String name = browser.find()
                ? switch (browser.group(1)) {
                            case "Edg" -> "Edge";
                            case "OPR" -> "Opera";
                            case "coc_coc_browser" -> "CocCoc";
                            case "Version" -> "Safari";
                            default -> browser.group(1);
                        }
                        + " " + browser.group(2)
                : "";
        String on = system.find() ? system.group() : "";
        return name.isEmpty() || on.isEmpty() ? name + on : name + ", " + on;
    }
}
