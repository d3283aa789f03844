package vn.bodua.registry.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.registry.CensusItem;

/** What a column of a list of registrants tells; how it may be called is in {@code registry-columns.csv}. */
public enum Column {
    /** The number of the file in the registry. */
    ID(Form.WHOLE),
    NAME(Form.TEXT),
    SHORT_NAME(Form.TEXT),
    KIND(Form.WORD),
    NUMBER(Form.TEXT),
    CERTIFICATE(Form.TEXT),
    CERTIFICATE_DAY(Form.DAY),
    CERTIFICATE_ISSUER(Form.TEXT),
    FOUNDED(Form.DAY),
    STREET(Form.TEXT),
    COMMUNE(Form.TEXT),
    /** Until June 2025; written behind the street. */
    DISTRICT(Form.TEXT),
    PROVINCE(Form.TEXT),
    PHONE(Form.TEXT),
    EMAIL(Form.TEXT),
    WEBSITE(Form.TEXT),
    /** Who represents a cooperative by law is the chair (Law 23/2012/QH13, article 37). */
    CHAIR(Form.TEXT),
    DIRECTOR(Form.TEXT),
    MODEL(Form.WORD),
    SECTOR(Form.WORD),
    LINES(Form.TEXT),
    CHARTER_CAPITAL(Form.MONEY),
    CAPITAL(Form.MONEY),
    MEMBERS(Form.WHOLE),
    MEMBER_WOMEN(Form.WHOLE),
    FULL_MEMBERS(Form.WHOLE),
    WORKERS(Form.WHOLE),
    WORKER_WOMEN(Form.WHOLE),
    STATE(Form.WORD),
    STATE_SINCE(Form.DAY),
    /** Follows from the rest; written into exports, never read. */
    SIZE(Form.NOTHING),
    /** Numbers of rows, remarks. */
    NONE(Form.NOTHING);

    /** How its cells are read. */
    public enum Form {
        TEXT,
        /** One of the words of {@code registry-words.csv}. */
        WORD,
        DAY,
        WHOLE,
        /** In VND; the heading may say in what multiple. */
        MONEY,
        NOTHING
    }

    private final Form form;

    Column(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is headed in lists that are written. */
    public String heading() {
        return Headings.named(this) + (form == Form.MONEY ? " (đồng)" : "");
    }

    static Column ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What it is in a census, if it is counted there. */
    public Optional<CensusItem> counted() {
        return Arrays.stream(CensusItem.values())
                .filter(item -> item.name().equals(name()))
                .findFirst();
    }
}
