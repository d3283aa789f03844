package vn.bodua.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.access.HeldRole;
import vn.bodua.access.signin.ShowOwnAccount;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Choice;
import vn.bodua.web.Frame;
import vn.bodua.web.Words;

/**
 * The page of one's own account.
 *
 * @param roles one's own roles of today, with their deputies
 * @param token a token just made, shown this once
 * @param done key of what was just done, empty for nothing
 */
public record AccountPage(
        Actor actor,
        ShowOwnAccount.OwnAccount own,
        List<HeldRole> roles,
        LocalDate today,
        DeputyForm form,
        Optional<String> token,
        String done,
        Optional<Refusal> refusal) {

    /** The roles that somebody else may be let act in. */
    public List<Choice> roleChoices(Frame frame) {
        return roles.stream()
                .map(r -> new Choice(
                        r.id().toString(), frame.t("role." + r.role().code()) + " · " + frame.unitNow(r.unit())))
                .toList();
    }

    /** Who acts in one of the roles or will, and until when. */
    public List<HeldRole.Deputy> deputies() {
        return roles.stream()
                .flatMap(r -> r.deputies().stream())
                .filter(d -> !d.ended())
                .filter(d -> d.validity().until().filter(u -> !u.isAfter(today)).isEmpty())
                .toList();
    }

    /** From when to when, both days included. */
    public static String span(Words words, HeldRole.Deputy deputy) {
        String from = deputy.validity().from().map(words::day).orElse("");
        return deputy.validity()
                .until()
                .map(u -> words.t("accounts.span", from, words.day(u.minusDays(1))))
                .orElse(from);
    }
}
