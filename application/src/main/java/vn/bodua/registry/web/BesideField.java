package vn.bodua.registry.web;

import vn.bodua.refusal.Refusal;

/** Beside which field of a form of the registry a refusal stands. */
final class BesideField {

    private BesideField() {}

    /** The name of a field; empty where it is about none alone. */
    static String of(Refusal refusal) {
        return switch (refusal.code()) {
            case FIELD_EMPTY ->
                switch (refusal.details().getOrDefault("field", "")) {
                    case "number" -> "decisionNumber";
                    case "issuer" -> "decisionIssuer";
                    case "certificate" -> "certificateNumber";
                    default -> refusal.details().getOrDefault("field", "");
                };
            case VALUE_UNREADABLE ->
                switch (refusal.details().getOrDefault("field", "")) {
                    case "certificate" -> "certificateChanges";
                    case "location" -> "latitude";
                    default -> refusal.details().getOrDefault("field", "");
                };
            case UNIT_UNKNOWN, UNIT_NOT_IN_REACH, UNIT_NOT_AT_DATE, UNIT_AMBIGUOUS -> "place";
            case SECTOR_UNKNOWN -> "sector";
            case LINE_UNKNOWN -> "lines";
            case NUMBER_TAKEN -> "number";
            case LAW_NOT_IN_FORCE -> "law";
            case MEMBERS_TOO_FEW -> "full_members";
            case PARTS_EXCEED_WHOLE -> refusal.details().getOrDefault("whole", "");
            case NOT_A_UNION, IN_UNION_ALREADY, NOT_IN_UNION -> "union";
            case REGISTRANTS_TOO_FEW -> "others";
            case REASON_MISSING -> "reason";
            case PERIOD_IN_FUTURE -> "year";
            case EVENT_IN_FUTURE,
                    NOT_FOUNDED_YET,
                    EVENT_BEFORE_FOUNDING,
                    ENDED_ALREADY,
                    ALREADY_SUSPENDED,
                    NOT_SUSPENDED,
                    AFFILIATED_ALREADY,
                    NOT_AFFILIATED -> "day";
            default -> "";
        };
    }
}
