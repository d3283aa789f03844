package vn.bodua.registry;

/** Where the assessment of one for a year stands. */
public sealed interface YearlyAssessment {

    default String code() {
        return switch (this) {
            case Unassessed none -> "unassessed";
            case Exempt exempt -> "exempt";
            case SelfAssessed own -> "self_assessed";
            case Checked checked -> "checked";
        };
    }

    /** It is to be assessed and nothing is on record. */
    record Unassessed() implements YearlyAssessment {}

    /** It is not assessed for the year. */
    record Exempt(Exemption why) implements YearlyAssessment {}

    /** It gave itself points, which nobody checked yet. */
    record SelfAssessed(OnRecord<SelfAssessment> self) implements YearlyAssessment {}

    /** Its points were confirmed or changed; they count. */
    record Checked(OnRecord<CheckedAssessment> check) implements YearlyAssessment {}
}
