package vn.bodua.refusal;

/**
 * The catalogue of refusals. A code is never reused or renamed once released. Each has a title and a text "what, where,
 * limit, what to do" in every language bundle under {@code refusal.CODE.title} and {@code refusal.CODE.text}.
 */
public enum RefusalCode {
    /** {file} */
    READ_EMPTY("R-101"),
    /** {file}, {what}: what kind of file it seems to be */
    READ_NOT_TEXT("R-102"),
    /** {file}, {size}, {limit} */
    READ_TOO_LARGE("R-103"),
    /** {file}, {position}: the byte where the text breaks off */
    READ_BROKEN_ENCODING("R-104"),
    /** {file} */
    READ_NOT_VIETNAMESE("R-105"),
    /** {file} */
    READ_NO_FIGURE("R-106"),
    /** {file} */
    READ_NO_FILE("R-107"),
    /** {unit}, {date} */
    UNIT_UNKNOWN("R-201"),
    /** {unit}, {date}, {existence} */
    UNIT_NOT_AT_DATE("R-202"),
    /** {name}, {candidates} */
    UNIT_AMBIGUOUS("R-203"),
    /** {period} */
    PERIOD_UNKNOWN("R-301"),
    /** {period}, {today} */
    PERIOD_IN_FUTURE("R-302"),
    /** {indicator} */
    INDICATOR_UNKNOWN("R-401"),
    /** {indicator}, {breakdown} */
    BREAKDOWN_UNKNOWN("R-402"),
    /** {indicator}, {measure}, {expected} */
    MEASURE_WRONG("R-403"),
    /** {value} */
    NUMBER_UNREADABLE("R-404"),
    /** {document} */
    DOCUMENT_UNKNOWN("R-501"),
    /** {document} */
    DOCUMENT_ALREADY_ENTERED("R-502"),
    /** {document}, {when} */
    DOCUMENT_KNOWN_ALREADY("R-503"),
    /** {statement} */
    STATEMENT_UNKNOWN("R-504"),
    /** {document} */
    NOTHING_TO_ENTER("R-505"),
    /** {figure} */
    FIGURE_UNKNOWN("R-601"),
    /** {figure} */
    FIGURE_ALREADY_ACCEPTED("R-602"),
    /** nothing */
    REASON_MISSING("R-603"),
    /** {unit}, {period} */
    NOTHING_TO_WRITE("R-701"),
    /** {format} */
    FORMAT_UNKNOWN("R-702"),
    /** {file}, {why} */
    SETTINGS_FILE_UNREADABLE("R-951"),
    /** {where}, {key}, {closest}: the setting that was most likely meant */
    SETTING_UNKNOWN("R-952"),
    /** {where}, {key}, {value}, {range} */
    SETTING_OUT_OF_RANGE("R-953"),
    /** {where}, {key}, {first}: where it was given before */
    SETTING_TWICE("R-954"),
    /** {where} */
    SETTING_LINE_UNREADABLE("R-955"),
    /** {address} */
    EXPOSED_WITHOUT_TLS("R-961"),
    /** nothing */
    EXPOSED_WITH_DEMO_ACCOUNTS("R-962"),
    /** nothing */
    EXPOSED_WITHOUT_PUBLIC_ADDRESS("R-963"),
    /** {missing}: the key of the setting that is not there */
    TLS_HALF_GIVEN("R-964"),
    /** {file}, {why} */
    TLS_FILE_UNREADABLE("R-965"),
    /** {key}, {port} */
    PORT_TAKEN("R-966");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /** The stable code that a user may quote, e.g. {@code R-101}. */
    public String code() {
        return code;
    }

    /** Prefix of this refusal's texts in the message bundles. */
    public String key() {
        return "refusal." + code;
    }
}
