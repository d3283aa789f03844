package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bodua.access.signin.KeepPasskeys;
import vn.bodua.access.signin.Sessions;
import vn.bodua.access.signin.SignIn;
import vn.bodua.access.signin.SignInWithPasskey;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.OpenToAll;
import vn.bodua.web.Visit;

/** What the script of passkeys asks and answers. */
@Controller
class PasskeyAnswers {

    private static final int LONGEST = 64 * 1024;

    private final SignInWithPasskey signIn;
    private final KeepPasskeys keepPasskeys;
    private final Arrival arrival;
    private final Requests requests;

    PasskeyAnswers(SignInWithPasskey signIn, KeepPasskeys keepPasskeys, Arrival arrival, Requests requests) {
        this.signIn = signIn;
        this.keepPasskeys = keepPasskeys;
        this.arrival = arrival;
        this.requests = requests;
    }

    @PostMapping("/sign-in/passkey/question")
    @OpenToAll("a challenge says nothing of anybody")
    ResponseEntity<Map<String, String>> ask(HttpServletRequest request) {
        return question(signIn.ask(Requests.place(request)));
    }

    @PostMapping("/sign-in/passkey")
    @OpenToAll("whoever answers is not signed in yet")
    ResponseEntity<Map<String, String>> answer(
            Visit visit,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String next,
            @RequestBody String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.answer(step, cut(answer), Requests.place(request), requests.from(request))) {
            case Outcome.Done<SignIn.Progress>(SignIn.Progress progress) ->
                ResponseEntity.ok(Map.of("address", arrival.address(progress, next, request, response)));
            case Outcome.Refused<SignIn.Progress>(Refusal refusal) -> refused(visit, refusal);
        };
    }

    @PostMapping("/account/passkeys/question")
    ResponseEntity<Map<String, String>> askNew(
            Visit visit, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        return switch (keepPasskeys.ask(visit.actor(), password, Requests.place(request))) {
            case Outcome.Done<SignInWithPasskey.Asked>(SignInWithPasskey.Asked asked) -> question(asked);
            case Outcome.Refused<SignInWithPasskey.Asked>(Refusal refusal) -> refused(visit, refusal);
        };
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<Map<String, String>> add(
            Visit visit,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String name,
            @RequestBody String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<Sessions.Begun> outcome = keepPasskeys.add(
                visit.actor(), step, name, cut(answer), Requests.place(request), requests.from(request));
        return switch (outcome) {
            case Outcome.Done<Sessions.Begun>(Sessions.Begun session) -> {
                arrival.goesOn(session, response);
                yield ResponseEntity.ok(Map.of("address", "/account"));
            }
            case Outcome.Refused<Sessions.Begun>(Refusal refusal) -> refused(visit, refusal);
        };
    }

    private static ResponseEntity<Map<String, String>> question(SignInWithPasskey.Asked asked) {
        return ResponseEntity.ok(Map.of("step", asked.step(), "options", asked.options()));
    }

    private static ResponseEntity<Map<String, String>> refused(Visit visit, Refusal refusal) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of(
                        "code", refusal.code().code(),
                        "title", visit.words().title(refusal),
                        "text", visit.words().text(refusal)));
    }

    private static String cut(String answer) {
        return answer.length() <= LONGEST ? answer : "";
    }
}
