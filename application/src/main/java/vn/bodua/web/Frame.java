package vn.bodua.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.bodua.access.Permission;
import vn.bodua.access.Standing;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Cell;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Refusal;
import vn.bodua.time.Period;

/**
 * Everything that a template needs beside its own content: who looks, in which language, at which page, and what things
 * are called. Short names, because templates are full of them.
 */
public record Frame(Visit visit, Head head, Assets assets, Units units, Dictionary dictionary) {

    public Words words() {
        return visit.words();
    }

    public String t(String key, Object... arguments) {
        return words().t(key, arguments);
    }

    public String n(String key, long number, Object... more) {
        return words().count(key, number, more);
    }

    public String day(LocalDate day) {
        return words().day(day);
    }

    public String moment(Instant moment) {
        return words().moment(moment);
    }

    public String period(Period period) {
        return words().period(period);
    }

    /** A quantity in one line, with its qualifier and unit of measure. */
    public String line(Quantity quantity) {
        return words().quantity(quantity).line();
    }

    public String unit(UnitId unit, LocalDate on) {
        return words().unit(units, unit, on);
    }

    /** Where something is: "An Giang", "xã Vĩnh Gia, An Giang". */
    public String place(UnitId unit, LocalDate on) {
        return words().place(units, unit, on);
    }

    public String indicator(String code, Breakdown breakdown) {
        return words().indicator(dictionary, code, breakdown);
    }

    public String breakdown(String indicator, Breakdown breakdown) {
        return words().breakdown(dictionary, indicator, breakdown);
    }

    /** "Tổng số hợp tác xã, Cả nước, 6 tháng đầu năm 2020". */
    public String cell(Cell cell) {
        return words().cell(units, dictionary, cell);
    }

    public String refusalTitle(Refusal refusal) {
        return words().title(refusal);
    }

    public String refusalText(Refusal refusal) {
        return words().text(refusal);
    }

    /** What a use case does, in words: "Nhập số liệu vào sổ". */
    public String act(String useCase) {
        String key = "act." + useCase;
        return words().has(key) ? t(key) : useCase;
    }

    /** What was changed, in words; a number after it stays: "số liệu đã đọc 3". */
    public String change(String what) {
        int space = what.indexOf(' ');
        String key = "history.change." + (space < 0 ? what : what.substring(0, space));
        return words().has(key) ? t(key) + (space < 0 ? "" : what.substring(space)) : what;
    }

    /** The places that this visitor is led to; none before signing in. */
    public List<Section> sections() {
        return visit.signedIn()
                .map(actor -> Arrays.stream(Section.values())
                        .filter(s -> s.isFor(actor))
                        .toList())
                .orElse(List.of());
    }

    /** Whether the visitor has a permission somewhere: what cannot be done is not offered. */
    public boolean may(Permission permission) {
        return visit.signedIn().filter(a -> a.may(permission)).isPresent();
    }

    /** A key under which a form is done once, however often it is sent; another one for each form. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** What somebody is, the unit by its last name: "Lãnh đạo, An Giang". */
    public String standing(Standing standing) {
        return t("role." + standing.role().code()) + ", " + unitNow(standing.unit());
    }

    /** A unit by its last name. */
    public String unitNow(String unit) {
        return unit(new UnitId(unit), LocalDate.MAX);
    }

    /** The address of a file below {@code /assets}, with a mark of its content so that it may be kept for long. */
    public String asset(String name) {
        return assets.address(name);
    }
}
