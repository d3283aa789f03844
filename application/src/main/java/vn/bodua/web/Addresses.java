package vn.bodua.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Source;
import vn.bodua.organization.UnitId;
import vn.bodua.time.Period;

/** Addresses of pages, written in one place so that every number leads to its figure and every figure to its sentence. */
public final class Addresses {

    private Addresses() {}

    public static String report(long report) {
        return "/reports/" + report;
    }

    /** The sentence of a report that carries a statement. */
    public static String statement(long report, int ordinal) {
        return report(report) + "#s-" + ordinal;
    }

    public static String review(long report) {
        return report(report) + "/review";
    }

    /** The sentence that a figure comes from, or the list of what was counted. */
    public static String source(Figure figure) {
        return switch (figure.source()) {
            case Source.OfDocument carried -> statement(carried.document(), carried.statement());
            case Source.Count count -> "/registry/counted/" + figure.position();
        };
    }

    public static String unit(UnitId unit) {
        return "/units/" + encoded(unit.value());
    }

    /** A file of the registry. */
    public static String registrant(long registrant) {
        return "/registry/" + registrant;
    }

    public static String cell(Cell cell) {
        return cell(cell.reference());
    }

    /** The cell of a reference that {@link Cell#reference} wrote. */
    public static String cell(String reference) {
        return "/figures/cell?" + reference;
    }

    public static String account(long person) {
        return "/accounts/" + person;
    }

    /** What was done with one thing. */
    public static String historyOf(String kind, String subject) {
        return "/history?kind=" + encoded(kind) + "&subject=" + encoded(subject);
    }

    /** The table of a unit's parts; boundaries are {@code then}, {@code today} or a day. */
    public static String table(UnitId unit, String indicator, Breakdown breakdown, Period period, String boundaries) {
        return "/table?unit=" + encoded(unit.value())
                + "&indicator=" + encoded(indicator)
                + (breakdown.isWhole() ? "" : "&breakdown=" + encoded(breakdown.code()))
                + "&period=" + encoded(period.code())
                + "&boundaries=" + encoded(boundaries);
    }

    public static String written(UnitId unit, Period period) {
        return "/written?unit=" + encoded(unit.value()) + "&period=" + encoded(period.code());
    }

    /** Whether an address is a page of ours; "//elsewhere" is another site's. */
    public static boolean isOurs(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
