package vn.bodua.registry.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.AssessmentFact;
import vn.bodua.registry.ShowAssessment;
import vn.bodua.registry.ShowAssessment.Line;
import vn.bodua.registry.YearlyAssessment;
import vn.bodua.registry.assessment.CriteriaGroup;
import vn.bodua.registry.assessment.Grade;
import vn.bodua.registry.assessment.Score;
import vn.bodua.registry.assessment.Wording;
import vn.bodua.web.Choice;
import vn.bodua.web.Frame;
import vn.bodua.web.Language;
import vn.bodua.web.State;

/**
 * The assessment of one for a year, with the forms for its own points and for the check.
 *
 * @param sent which form came back with a refusal: {@code own} or {@code check}
 * @param form as it was filled in
 * @param byClerk whether its own clerk looks, who gives points and checks none
 */
public record AssessmentPage(
        ShowAssessment.Shown shown, String sent, Filled form, Optional<Refusal> refusal, boolean byClerk) {

    static final String OWN = "own";
    static final String CHECK = "check";

    public String address() {
        return (byClerk ? "/own/" : "/registry/") + shown.life().registrant().id() + "/assessment";
    }

    public List<Choice> years() {
        return shown.years().stream()
                .map(y -> new Choice(y.toString(), y.toString()))
                .toList();
    }

    public boolean isExempt() {
        return shown.state() instanceof YearlyAssessment.Exempt;
    }

    public boolean isOnRecord() {
        return shown.ownTotal().isPresent();
    }

    public static State colour(Grade grade) {
        return switch (grade) {
            case GOOD, FAIR -> State.WELL;
            case AVERAGE -> State.LOOK;
            case WEAK -> State.WRONG;
        };
    }

    public List<Line> lines(CriteriaGroup group) {
        return shown.lines().stream()
                .filter(l -> l.criterion().group().equals(group.code()))
                .toList();
    }

    public List<Line> withoutEvidence() {
        return shown.lines().stream().filter(Line::lacksEvidence).toList();
    }

    public static String words(Frame frame, Wording wording) {
        return frame.words().language() == Language.ENGLISH ? wording.english() : wording.vietnamese();
    }

    public static String points(Frame frame, BigDecimal points) {
        return frame.words().number(points);
    }

    /** What the registry tells about a criterion, in one sentence; empty where it tells nothing. */
    public String told(Frame frame, Line line) {
        return line.facts().stream().map(f -> told(frame, f)).collect(Collectors.joining("; "));
    }

    private String told(Frame frame, AssessmentFact fact) {
        String item = frame.t("registry.item." + fact.item());
        return fact.now()
                .map(now -> fact.before()
                        .map(before -> frame.t(
                                "assessment.fact.both",
                                item,
                                amount(frame, fact, now),
                                Integer.toString(shown.year() - 1),
                                amount(frame, fact, before)))
                        .orElseGet(() -> frame.t("assessment.fact.now", item, amount(frame, fact, now))))
                .orElseGet(() -> frame.t(
                        "assessment.fact.before",
                        item,
                        Integer.toString(shown.year() - 1),
                        amount(frame, fact, fact.before().orElse(0L))));
    }

    private static String amount(Frame frame, AssessmentFact fact, long amount) {
        return fact.money() ? LifeTold.money(frame, amount).line() : LifeTold.number(frame, amount);
    }

    /** The points in a form: as typed, or else as they are on record. */
    public String pointsIn(Frame frame, String kind, Line line) {
        if (sent.equals(kind)) {
            return form.text("points." + line.criterion().code());
        }
        Optional<Score> before = kind.equals(CHECK) ? line.checked().or(line::self) : line.self();
        return before.map(s -> points(frame, s.points())).orElse("");
    }

    /** The evidence in a form or, in a check, the reason; what the registry tells is proposed where nothing was written. */
    public String noteIn(Frame frame, String kind, Line line) {
        if (sent.equals(kind)) {
            return form.text("note." + line.criterion().code());
        }
        return kind.equals(CHECK)
                ? line.checked().map(Score::note).orElse("")
                : line.self().map(Score::note).orElseGet(() -> told(frame, line));
    }

    /** Why the points that were typed for a criterion are refused. */
    public String reason(Frame frame, String kind, Line line) {
        return refusal.filter(r -> sent.equals(kind)
                        && line.criterion().code().equals(r.details().getOrDefault("criterion", "")))
                .map(frame::refusalText)
                .orElse("");
    }
}
