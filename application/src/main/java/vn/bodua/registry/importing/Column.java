package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;

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
    /** Of the year that the heading names, else of the last one that was over; so is what follows. */
    REVENUE(Form.MONEY),
    PROFIT_BEFORE_TAX(Form.BALANCE),
    PROFIT_AFTER_TAX(Form.BALANCE),
    PAID_TO_BUDGET(Form.MONEY),
    WORKER_INCOME(Form.MONEY),
    MEMBER_INCOME(Form.MONEY),
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
        /** Money that is below 0 where it is a loss. */
        BALANCE,
        NOTHING;

        public boolean isMoney() {
            return this == MONEY || this == BALANCE;
        }
    }

    private final Form form;

    // asked for each cell
    private final Optional<CensusItem> counted = named(CensusItem.values());
    private final Optional<YearItem> resulted = named(YearItem.values());

    Column(Form form) {
        this.form = form;
    }

    private <T extends Enum<T>> Optional<T> named(T[] items) {
        return Arrays.stream(items).filter(item -> item.name().equals(name())).findFirst();
    }

    public Form form() {
        return form;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public String heading() {
        return Headings.named(this) + (form.isMoney() ? " (đồng)" : "");
    }

    /** How it is headed in a list that tells how all stand on a day. */
    public String heading(LocalDate day) {
        return resulted().isEmpty()
                ? heading()
                : Headings.named(this) + " năm " + YearResults.lastYearBy(day) + " (đồng)";
    }

    static Column ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What it is among the results of a year, if it is one of them. */
    public Optional<YearItem> resulted() {
        return resulted;
    }

    /** What it is in a census, if it is counted there. */
    public Optional<CensusItem> counted() {
        return counted;
    }
}
