package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.signin.SignInByDirectory;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.OpenToAll;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The way to the body's own directory and back. */
@Controller
class DirectoryPages {

    private static final String ANSWER = "/sign-in/directory/answer";
    private static final String WHY_OPEN = "nobody is signed in before the directory has answered";

    private final SignInByDirectory directory;
    private final Arrival arrival;
    private final Requests requests;
    private final Cookies cookies;
    private final RefusalPages refusals;

    DirectoryPages(
            SignInByDirectory directory, Arrival arrival, Requests requests, Cookies cookies, RefusalPages refusals) {
        this.directory = directory;
        this.arrival = arrival;
        this.requests = requests;
        this.cookies = cookies;
        this.refusals = refusals;
    }

    @PostMapping("/sign-in/directory")
    @OpenToAll(WHY_OPEN)
    View leave(
            Visit visit,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String invitation,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (directory.begin(comeBack(request), next, invitation)) {
            case Outcome.Done<SignInByDirectory.Begun>(SignInByDirectory.Begun begun) -> {
                cookies.set(Cookies.Kind.STEP, begun.step(), response);
                yield new RedirectView(begun.address().toString());
            }
            case Outcome.Refused<SignInByDirectory.Begun>(Refusal refusal) ->
                refusals.show(visit, Section.OWN, refusal);
        };
    }

    @GetMapping(ANSWER)
    @OpenToAll(WHY_OPEN)
    View comeBack(
            Visit visit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        String step = cookies.read(Cookies.Kind.STEP, request).orElse("");
        return switch (directory.finish(step, state, code, comeBack(request), requests.from(request))) {
            case Outcome.Done<SignInByDirectory.Arrived>(SignInByDirectory.Arrived arrived) ->
                arrival.at(arrived.progress(), arrived.next(), request, response);
            case Outcome.Refused<SignInByDirectory.Arrived>(Refusal refusal) ->
                refusals.show(visit, Section.OWN, refusal);
        };
    }

    private static URI comeBack(HttpServletRequest request) {
        return URI.create(Requests.base(request) + ANSWER);
    }
}
