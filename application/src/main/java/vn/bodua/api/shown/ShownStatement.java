package vn.bodua.api.shown;

import java.util.Optional;
import vn.bodua.narrative.Decision;
import vn.bodua.narrative.Readiness;
import vn.bodua.narrative.ReviewedStatement;
import vn.bodua.narrative.Statement;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;
import vn.bodua.time.Period;
import vn.bodua.web.Language;

/**
 * One statement of a report as it stands now, and what was decided on it.
 *
 * @param number its place in the report
 * @param period null when the text names none
 * @param breakdown null for the whole
 * @param value a plain decimal in the base unit of measure; a range is {@code 3..5}
 * @param base the period compared with, null for none
 * @param start offset of the quote in the text, in UTF-16 units
 * @param decision {@code keep}, {@code correct}, {@code drop}, or null when nobody decided
 * @param readiness {@code certain}, {@code to_look_at} or {@code impossible}: what speaks against entering it
 * @param why the arithmetic, the rival figure or the refusal; null when it is certain
 */
public record ShownStatement(
        int number,
        String unit,
        Optional<String> period,
        String indicator,
        Optional<String> breakdown,
        String kind,
        String value,
        String measure,
        String qualifier,
        Optional<String> base,
        String quote,
        int start,
        int end,
        Optional<String> decision,
        boolean entered,
        String readiness,
        Optional<String> why) {

    public static ShownStatement of(ReviewedStatement reviewed, Language language) {
        Statement now = reviewed.current();
        return new ShownStatement(
                reviewed.ordinal(),
                now.unit(),
                now.period().map(Period::code),
                now.indicator(),
                Optional.of(now.breakdown().code()).filter(code -> !code.isEmpty()),
                now.kind().code(),
                now.quantity().code(),
                now.quantity().measure(),
                now.quantity().qualifier().code(),
                now.base().map(Period::code),
                now.quote().text(),
                now.quote().start(),
                now.quote().end(),
                reviewed.decision().map(Decision::code),
                reviewed.entered(),
                switch (reviewed.readiness()) {
                    case Readiness.Certain() -> "certain";
                    case Readiness.ToLookAt look -> "to_look_at";
                    case Readiness.Impossible no -> "impossible";
                },
                why(reviewed.readiness(), language));
    }

    private static Optional<String> why(Readiness readiness, Language language) {
        return switch (readiness) {
            case Readiness.Certain() -> Optional.empty();
            case Readiness.ToLookAt(Readiness.Reason reason, String explanation) -> Optional.of(explanation);
            case Readiness.Impossible(Refusal refusal) ->
                Optional.of(RefusalText.of(refusal, language.locale()).line());
        };
    }
}
