package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.people.Bodies;
import vn.bodua.organization.people.Body;
import vn.bodua.organization.people.Ending;
import vn.bodua.organization.people.Filled;
import vn.bodua.organization.people.Official;
import vn.bodua.organization.people.Position;
import vn.bodua.organization.people.Post;
import vn.bodua.organization.people.Term;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Choice;
import vn.bodua.web.Words;

/**
 * The bodies of an alliance on a day, and the forms for those who keep them.
 *
 * @param keeps whether the visitor may change them
 */
public record BodiesPage(Bodies bodies, LocalDate day, boolean keeps, PersonForm form, Optional<Refusal> refusal) {

    public List<Body> all() {
        return List.of(Body.values());
    }

    public Optional<Term> term(Body body) {
        return bodies.termOn(body, day);
    }

    public List<Post> held(Body body) {
        return bodies.heldOn(body, day);
    }

    /** Everybody who holds or held a post here, to be chosen again. */
    public List<String> known() {
        return bodies.posts().stream()
                .map(Post::official)
                .distinct()
                .map(Official::distinctly)
                .sorted()
                .toList();
    }

    /** The days on which a term of some body began, the latest first. */
    public List<LocalDate> beginnings() {
        return bodies.terms().stream()
                .map(Term::began)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    public List<Choice> bodyChoices(Words words) {
        return Arrays.stream(Body.values())
                .map(b -> new Choice(b.code(), words.t("body." + b.code())))
                .toList();
    }

    public List<Choice> positions(Words words) {
        return Arrays.stream(Position.values())
                .map(p -> new Choice(p.code(), words.t("position." + p.code())))
                .toList();
    }

    public List<Choice> ways(Words words) {
        return Arrays.stream(Filled.values())
                .map(f -> new Choice(f.code(), words.t("filled." + f.code())))
                .toList();
    }

    public List<Choice> sexes(Words words) {
        return List.of(
                new Choice("", words.t("sex.unstated")),
                new Choice("female", words.t("sex.female")),
                new Choice("male", words.t("sex.male")));
    }

    public List<Choice> reasons(Words words) {
        return Arrays.stream(Ending.Reason.values())
                .map(r -> new Choice(r.code(), words.t("ending." + r.code())))
                .toList();
    }
}
