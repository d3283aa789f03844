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
    /** {unit}, {date}, {later} */
    UNIT_CHANGED_LATER("R-204"),
    /** {unit}, {date} */
    UNIT_THERE_ALREADY("R-205"),
    /** {unit}, {date} */
    UNIT_STILL_THERE("R-206"),
    /** {unit}, {parent} */
    UNIT_PLACED_WRONG("R-207"),
    /** nothing */
    UNITS_TOO_FEW("R-208"),
    /** nothing */
    UNITS_OF_TWO_KINDS("R-209"),
    /** {sum}: percent */
    SHARES_NOT_WHOLE("R-210"),
    /** {unit}, {parts} */
    UNIT_HAS_PARTS("R-211"),
    /** {indicator}, {period}, {before}, {after} */
    TOTALS_WOULD_CHANGE("R-212"),
    /** {file} */
    DECISION_FILE_UNKNOWN("R-213"),

    // People and posts, R-271 to R-289.
    /** {unit} */
    NOT_AN_ALLIANCE("R-271"),
    /** {first}, {last}, {began} */
    TERM_YEARS_WRONG("R-272"),
    /** {members} */
    TERM_WITHOUT_MEMBERS("R-273"),
    /** {ordinal}, {years}, {began} */
    TERM_THERE_ALREADY("R-274"),
    /** {person}, {from}, {began} */
    TERM_WOULD_CUT_POSTS("R-275"),
    /** {unit}, {date} */
    NO_TERM_THEN("R-276"),
    /** {years}, {date} */
    TERM_YEARS_PAST("R-277"),
    /** {official} */
    OFFICIAL_UNKNOWN("R-278"),
    /** {year} */
    BIRTH_YEAR_WRONG("R-279"),
    /** {name}, {candidates} */
    OFFICIAL_HAS_NAMESAKE("R-280"),
    /** {name}, {from} */
    OFFICIAL_IN_BODY_ALREADY("R-281"),
    /** {name}, {from} */
    POST_LEADS_ALREADY("R-282"),
    /** {ordinal}, {members}, {date} */
    BODY_IS_FULL("R-283"),
    /** {post} */
    POST_UNKNOWN("R-284"),
    /** {name}, {date} */
    POST_ENDED_ALREADY("R-285"),
    /** {name}, {from}, {date} */
    ENDED_BEFORE_BEGUN("R-286"),
    /** {unit} */
    NOT_A_CLUSTER("R-287"),
    /** {unit}, {cluster}, {year} */
    NOT_A_MEMBER_THEN("R-288"),
    /** {unit}, {cluster}, {year} */
    HEADS_CLUSTER_ALREADY("R-289"),
    // The registry, R-214 to R-239. {date} is the day of what was refused.
    /** {registrant} */
    REGISTRANT_UNKNOWN("R-214"),
    /** {date} */
    NOT_FOUNDED_YET("R-215"),
    /** {date}, {founded} */
    EVENT_BEFORE_FOUNDING("R-216"),
    /** {date}, {founded} */
    SECOND_FOUNDING("R-217"),
    /** {date}, {ended} */
    ENDED_ALREADY("R-218"),
    /** {date}, {since} */
    ALREADY_SUSPENDED("R-219"),
    /** {date} */
    NOT_SUSPENDED("R-220"),
    /** {date}, {today} */
    EVENT_IN_FUTURE("R-221"),
    /** {law}: its year, {date}, {since} */
    LAW_NOT_IN_FORCE("R-222"),
    /** {count}, {limit}, {date} */
    MEMBERS_TOO_FEW("R-223"),
    /** {number}, {name}: who has it */
    NUMBER_TAKEN("R-224"),
    /** {date}, {since} */
    AFFILIATED_ALREADY("R-225"),
    /** {date} */
    NOT_AFFILIATED("R-226"),
    /** {date} */
    IN_UNION_ALREADY("R-227"),
    /** {date} */
    NOT_IN_UNION("R-228"),
    /** {date} */
    EVENT_NOT_OF_KIND("R-229"),
    /** nothing */
    EVENT_OF_SEVERAL("R-230"),
    /** {event} */
    EVENT_UNKNOWN("R-231"),
    /** {event} */
    EVENT_WITHDRAWN_ALREADY("R-232"),
    /** {parts}, {sum}, {whole}, {limit} */
    PARTS_EXCEED_WHOLE("R-233"),
    /** nothing */
    REGISTRANTS_TOO_FEW("R-234"),
    /** {registrant} */
    NOT_A_UNION("R-235"),
    /** {code} */
    LINE_UNKNOWN("R-236"),
    /** {sector} */
    SECTOR_UNKNOWN("R-237"),
    /** {file}, {rows}: how many rows were looked at */
    IMPORT_NO_HEADINGS("R-251"),
    /** {column}, {cell}, {written}, {first}: a column that is there twice, and where it was before */
    IMPORT_COLUMN_TWICE("R-252"),
    /** {file}, {what}, {limit}, {cell} */
    IMPORT_TOO_LARGE("R-253"),
    /** {file} */
    IMPORT_BROKEN("R-254"),
    /** {file}, {cell}: where the rows should begin */
    IMPORT_NO_ROWS("R-255"),
    /** {column}, {written}, {expected} */
    CELL_UNREADABLE("R-256"),
    /** {column}, {written}, {thousands}, {decimal} */
    CELL_NUMBER_AMBIGUOUS("R-257"),
    /** {column} */
    CELL_EMPTY("R-258"),
    /** {column}, {written}, {known} */
    CELL_WORD_UNKNOWN("R-259"),
    /** {name}, {first}: the cell where it was before */
    ROW_TWICE("R-260"),
    /** {names} */
    ROW_MATCHES_SEVERAL("R-261"),
    /** {province} */
    ROW_ELSEWHERE("R-262"),
    /** nothing */
    ROW_PROVINCE_OPEN("R-263"),
    /** {here}, {there}, {name}: kinds in the file and on record */
    ROW_OF_OTHER_KIND("R-264"),
    /** {file}, {rows}, {findings}, {cell}, {code}: how many are refused, and the first of them */
    ROWS_REFUSED("R-265"),
    /** {minutes}: how long a previewed list is held */
    IMPORT_NOT_HELD("R-266"),
    /** {view} */
    VIEW_UNKNOWN("R-238"),
    // Yearly assessments, R-241 to R-249. {limit} of months or points.
    /** {year} */
    NO_ASSESSMENT_RULE("R-241"),
    /** {year}, {rule} */
    KIND_NOT_ASSESSED("R-242"),
    /** {year}, {rule}, {limit} */
    ACTIVE_TOO_SHORT("R-243"),
    /** {year}, {rule}, {limit} */
    STOPPED_TOO_LONG("R-244"),
    /** {criterion}: its code, {rule} */
    CRITERION_UNKNOWN("R-245"),
    /** {number}: of the criterion, {points}, {limit}; {criterion}: its code */
    POINTS_OUT_OF_RANGE("R-246"),
    /** {criteria}: their numbers, {sum}, {limit} */
    GROUP_POINTS_EXCEEDED("R-247"),
    /** {missing}: numbers of criteria, {rule}; {criterion}: code of the first */
    CRITERIA_MISSING("R-248"),
    /** {year} */
    NOT_SELF_ASSESSED("R-249"),
    // A cooperative's own clerk and what they propose, R-290 to R-299.
    /** {registrant}, {account} */
    NOT_ITS_CLERK("R-290"),
    /** {account}, {unit}: the place of the file */
    NO_CLERK_THERE("R-291"),
    /** {account}, {since} */
    CLERK_ALREADY("R-292"),
    /** {clerk} */
    CLERK_UNKNOWN("R-293"),
    /** {proposal} */
    PROPOSAL_UNKNOWN("R-294"),
    /** {proposal}, {by}: the one that waits already, and whose it is */
    PROPOSAL_WAITING("R-295"),
    /** {proposal}, {by}: who answered it */
    PROPOSAL_ANSWERED("R-296"),
    /** nothing */
    NOTHING_PROPOSED("R-297"),
    /** {proposal}, {by} */
    PROPOSAL_OF_ANOTHER("R-298"),
    /** {proposal} */
    FILE_CHANGED_MEANWHILE("R-299"),

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
    /** {file} */
    FILE_NOT_WRITABLE("R-703"),
    /** {permission}, {account} */
    PERMISSION_MISSING("R-801"),
    /** {unit} */
    UNIT_NOT_IN_REACH("R-802"),
    /** nothing */
    SIGN_IN_NEEDED("R-803"),
    /** nothing */
    DONE_ALREADY("R-804"),
    /** {account} */
    PERSON_UNKNOWN("R-805"),
    /** {account} */
    ACCOUNT_TAKEN("R-806"),
    /** {account} */
    ACCOUNT_NAME_WRONG("R-807"),
    /** {role} */
    ROLE_UNKNOWN("R-808"),
    /** {from}, {until}: days of a span that is none, or longer than {limit} days */
    SPAN_WRONG("R-809"),
    /** {role}, {unit} */
    ROLE_HELD_ALREADY("R-810"),
    /** nothing: the last administrator stays */
    LAST_ADMINISTRATOR("R-811"),
    /** {field} */
    FIELD_EMPTY("R-812"),
    /** nothing: one text for every way in which account and password do not fit */
    SIGN_IN_REFUSED("R-820"),
    /** {wait}: minutes */
    TOO_MANY_TRIES("R-821"),
    /** nothing */
    SECOND_FACTOR_WRONG("R-822"),
    /** nothing: used, expired, ended, or never begun */
    STEP_OVER("R-823"),
    /** {limit} */
    PASSWORD_SHORT("R-824"),
    /** {limit} */
    PASSWORD_LONG("R-825"),
    /** nothing */
    PASSWORD_COMMON("R-826"),
    /** nothing */
    PASSWORDS_DIFFER("R-827"),
    /** nothing */
    PASSWORD_WRONG("R-828"),
    /** nothing */
    RECOVERY_CODE_WRONG("R-829"),
    /** nothing */
    PASSKEY_REFUSED("R-830"),
    /** {limit} */
    TOO_MANY_PASSKEYS("R-831"),
    /** nothing */
    DIRECTORY_REFUSED("R-832"),
    /** nothing */
    DIRECTORY_STRANGER("R-833"),
    /** nothing */
    DIRECTORY_SILENT("R-834"),
    /** nothing */
    TOKEN_REFUSED("R-835"),
    /** {limit} */
    TOKEN_EXPIRY_WRONG("R-836"),
    /** nothing */
    TOKEN_UNKNOWN("R-837"),
    /** nothing */
    SESSION_UNKNOWN("R-838"),
    /** nothing */
    LINK_OVER("R-839"),
    /** nothing */
    LAST_FACTOR("R-840"),
    /** nothing */
    FACTOR_THERE_ALREADY("R-841"),
    /** nothing */
    TOKEN_SCOPE_EMPTY("R-842"),
    /** nothing: signed in too long ago for what was asked */
    SIGN_IN_AGAIN("R-843"),
    /** nothing */
    PASSKEY_UNKNOWN("R-844"),
    /** nothing */
    HISTORY_EMPTY("R-901"),
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
    PORT_TAKEN("R-966"),
    /** {field}, {known}: what a request gives that nobody asked for, and what is known there */
    FIELD_UNKNOWN("R-851"),
    /** {field}, {expected}: a value that is missing or of another kind */
    VALUE_UNREADABLE("R-852"),
    /** {limit}: how many rows an answer holds at most */
    STRETCH_TOO_LONG("R-853"),
    /** {position}: where the body of a request stops being JSON */
    BODY_UNREADABLE("R-854"),
    /** {address} */
    ADDRESS_UNKNOWN("R-855"),
    /** {method}, {allowed} */
    METHOD_UNKNOWN("R-856"),
    /** {type}, {allowed}: kinds of content */
    CONTENT_TYPE_UNKNOWN("R-857"),
    /** {limit} */
    BODY_TOO_LARGE("R-858"),
    /** {reference}: under which the cause stands in the log */
    FAILED("R-859");

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

    /** What a program that asks is told, as a status of HTTP (RFC 9110). */
    public int status() {
        return switch (this) {
            case SIGN_IN_NEEDED, TOKEN_REFUSED -> 401;
            case PERMISSION_MISSING -> 403;
            case READ_NO_FILE,
                    UNIT_UNKNOWN,
                    INDICATOR_UNKNOWN,
                    BREAKDOWN_UNKNOWN,
                    DOCUMENT_UNKNOWN,
                    STATEMENT_UNKNOWN,
                    FIGURE_UNKNOWN,
                    UNIT_NOT_IN_REACH,
                    PERSON_UNKNOWN,
                    PASSKEY_UNKNOWN,
                    DECISION_FILE_UNKNOWN,
                    OFFICIAL_UNKNOWN,
                    POST_UNKNOWN,
                    REGISTRANT_UNKNOWN,
                    EVENT_UNKNOWN,
                    CLERK_UNKNOWN,
                    PROPOSAL_UNKNOWN,
                    ADDRESS_UNKNOWN -> 404;
            case METHOD_UNKNOWN -> 405;
            case DOCUMENT_ALREADY_ENTERED,
                    DOCUMENT_KNOWN_ALREADY,
                    FIGURE_ALREADY_ACCEPTED,
                    DONE_ALREADY,
                    NUMBER_TAKEN,
                    CLERK_ALREADY,
                    PROPOSAL_WAITING,
                    PROPOSAL_ANSWERED,
                    FILE_CHANGED_MEANWHILE,
                    EVENT_WITHDRAWN_ALREADY -> 409;
            case READ_TOO_LARGE, BODY_TOO_LARGE -> 413;
            case CONTENT_TYPE_UNKNOWN -> 415;
            case FIELD_UNKNOWN, VALUE_UNREADABLE, STRETCH_TOO_LONG, BODY_UNREADABLE -> 400;
            case TOO_MANY_TRIES -> 429;
            case FAILED -> 500;
            default -> 422;
        };
    }
}
