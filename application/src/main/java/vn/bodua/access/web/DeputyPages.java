package vn.bodua.access.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.bodua.access.LetActFor;
import vn.bodua.access.RoleId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;

/** Letting somebody act in one's own role (ủy quyền), and taking it back; both stand on the page of one's own account. */
@Controller
class DeputyPages {

    private final LetActFor letActFor;
    private final OwnAccountView ownAccountView;
    private final BusinessClock clock;

    DeputyPages(LetActFor letActFor, OwnAccountView ownAccountView, BusinessClock clock) {
        this.letActFor = letActFor;
        this.ownAccountView = ownAccountView;
        this.clock = clock;
    }

    @PostMapping("/account/deputies")
    View let(Visit visit, @ModelAttribute DeputyForm form) {
        return switch (letAct(visit, form)) {
            case Outcome.Done<Long> done -> ownAccountView.after(visit, done, "deputy");
            case Outcome.Refused<Long>(Refusal refusal) ->
                ownAccountView.show(visit, Optional.empty(), "", form, Optional.of(refusal));
        };
    }

    private Outcome<Long> letAct(Visit visit, DeputyForm form) {
        Optional<LocalDate> lastDay = Typed.day(form.until());
        if (lastDay.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "until"));
        }
        // No role is number 0, so what is no number is as unknown as another person's role.
        RoleId role = new RoleId(form.role().matches("[0-9]{1,18}") ? Long.parseLong(form.role()) : 0);
        return letActFor.let(
                visit.actor(),
                role,
                form.account(),
                Typed.day(form.from()).orElse(clock.today()),
                lastDay.get(),
                form.reason());
    }

    @PostMapping("/account/deputies/{id}/end")
    View takeBack(Visit visit, @PathVariable long id) {
        return ownAccountView.after(visit, letActFor.takeBack(visit.actor(), id), "deputy_ended");
    }
}
