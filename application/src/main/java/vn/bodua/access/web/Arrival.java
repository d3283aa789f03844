package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.signin.Sessions;
import vn.bodua.access.signin.SignIn;
import vn.bodua.web.Addresses;

/** What the browser is given when somebody has come one step further in signing in, and where it goes then. */
@Component
class Arrival {

    private final Cookies cookies;
    private final Sessions sessions;

    Arrival(Cookies cookies, Sessions sessions) {
        this.cookies = cookies;
        this.sessions = sessions;
    }

    View at(SignIn.Progress progress, String next, HttpServletRequest request, HttpServletResponse response) {
        return new RedirectView(address(progress, next, request, response));
    }

    /** Sets the cookies, ends a session that was there before, and gives the address to go to. */
    String address(SignIn.Progress progress, String next, HttpServletRequest request, HttpServletResponse response) {
        return switch (progress) {
            case SignIn.Progress.SignedIn done -> {
                cookies.read(Cookies.Kind.SESSION, request).ifPresent(sessions::end);
                cookies.set(Cookies.Kind.SESSION, done.session().token(), response);
                cookies.set(Cookies.Kind.DEVICE, done.device(), response);
                cookies.clear(Cookies.Kind.STEP, response);
                yield ours(next);
            }
            case SignIn.Progress.SecondFactorAsked asked -> {
                cookies.set(Cookies.Kind.STEP, asked.step(), response);
                yield next.isEmpty()
                        ? "/sign-in/second-factor"
                        : "/sign-in/second-factor?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            }
        };
    }

    /** A page of ours to go to; the start for any other address. */
    static String ours(String next) {
        return Addresses.isOurs(next) && !next.startsWith("/sign-") ? next : "/";
    }

    /** The browser goes on with another session than before. */
    void goesOn(Sessions.Begun session, HttpServletResponse response) {
        cookies.set(Cookies.Kind.SESSION, session.token(), response);
    }
}
