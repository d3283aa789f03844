package vn.bodua.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a census counts, in people or in VND; a part belongs to a whole and to one way of dividing it. */
public enum CensusItem {
    MEMBERS,
    MEMBER_PERSONS(MEMBERS, "kind"),
    MEMBER_HOUSEHOLDS(MEMBERS, "kind"),
    MEMBER_LEGAL_PERSONS(MEMBERS, "kind"),
    /** Thành viên chính thức, by the law of 2023. */
    FULL_MEMBERS(MEMBERS, "status"),
    ASSOCIATES_WITH_CAPITAL(MEMBERS, "status"),
    ASSOCIATES_WITHOUT_CAPITAL(MEMBERS, "status"),
    MEMBER_WOMEN(MEMBERS, "gender"),
    MEMBER_MINORITY(MEMBERS, "ethnicity"),
    /** Regular ones. */
    WORKERS,
    WORKER_WOMEN(WORKERS, "gender"),
    WORKER_MEMBERS(WORKERS, "membership"),
    WORKERS_INSURED(WORKERS, "insurance"),
    SEASONAL_WORKERS,
    /** All that it works with, its own and borrowed (tổng nguồn vốn). */
    CAPITAL,
    EQUITY(CAPITAL, "source"),
    BORROWED(CAPITAL, "source"),
    ASSETS,
    INDIVISIBLE_ASSETS(ASSETS, "divisibility"),
    DIVISIBLE_ASSETS(ASSETS, "divisibility");

    private final Optional<CensusItem> whole;
    private final String division;

    CensusItem() {
        this.whole = Optional.empty();
        this.division = "";
    }

    CensusItem(CensusItem whole, String division) {
        this.whole = Optional.of(whole);
        this.division = division;
    }

    public Optional<CensusItem> whole() {
        return whole;
    }

    /** Whether it is counted in VND. */
    public boolean isMoney() {
        return this == CAPITAL
                || this == ASSETS
                || whole.filter(CensusItem::isMoney).isPresent();
    }

    /** Those that divide the same whole in the same way, this one included: together they are not more than it. */
    public List<CensusItem> beside() {
        return Arrays.stream(values())
                .filter(i -> i.whole.equals(whole) && i.division.equals(division))
                .toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
