package vn.bodua.registry;

import java.util.Locale;

/** What came of a year, in VND; incomes are averages of a month. */
public enum YearItem {
    REVENUE,
    REVENUE_FROM_MEMBERS,
    /** Below 0 where it made a loss. */
    PROFIT_BEFORE_TAX,
    PROFIT_AFTER_TAX,
    WORKER_INCOME,
    MEMBER_INCOME,
    PAID_TO_BUDGET;

    public boolean mayBeNegative() {
        return this == PROFIT_BEFORE_TAX || this == PROFIT_AFTER_TAX;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
