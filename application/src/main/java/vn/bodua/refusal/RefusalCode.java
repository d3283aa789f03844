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

    // Files from outside, R-151 to R-169. {part} is what within the file it is about, or the file itself.
    /** {file}, {part} */
    UPLOAD_KIND_UNKNOWN("R-151"),
    /** {file}, {part}, {ending}, {kind} */
    UPLOAD_NAME_DISAGREES("R-152"),
    /** {file}, {part}, {kind} */
    UPLOAD_KIND_NOT_TAKEN("R-153"),
    /** {file}, {part}, {position}: the byte where it cannot be read on */
    UPLOAD_BROKEN("R-154"),
    /** {file}, {part}, {size}, {limit} */
    UPLOAD_UNPACKS_TOO_LARGE("R-155"),
    /** {file}, {part}, {ratio}, {limit} */
    UPLOAD_PACKED_TOO_TIGHT("R-156"),
    /** {file}, {part}, {count}, {limit} */
    UPLOAD_TOO_MANY_PARTS("R-157"),
    /** {file}, {part}, {limit} */
    UPLOAD_NESTED_TOO_DEEP("R-158"),
    /** {file}, {part}, {limit}: characters of a name */
    UPLOAD_PART_NAME("R-159"),
    /** {file}, {part} */
    UPLOAD_PART_TWICE("R-160"),
    /** {file}, {part} */
    UPLOAD_SIZES_DISAGREE("R-161"),
    /** {file}, {part} */
    UPLOAD_HAS_PROGRAM("R-162"),
    /** {file}, {part}, {target} */
    UPLOAD_REACHES_OUT("R-163"),
    /** {file}, {part} */
    UPLOAD_EMBEDS("R-164"),
    /** {file}, {part} */
    UPLOAD_XML_DECLARES("R-165"),
    /** {file}, {part}, {limit}: of depth, or of length */
    UPLOAD_XML_TOO_DEEP("R-166"),
    /** {file}, {part} */
    UPLOAD_ENCRYPTED("R-167"),
    /** {file}, {part}, {position}: the byte where the other thing begins */
    UPLOAD_TWO_IN_ONE("R-168"),
    /** {file}, {part}, {limit} */
    UPLOAD_TAKES_TOO_LONG("R-169"),

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
    FORMAT_UNKNOWN("R-702");

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
