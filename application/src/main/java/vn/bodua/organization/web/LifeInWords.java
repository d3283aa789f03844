package vn.bodua.organization.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.organization.Citations;
import vn.bodua.organization.LifeEvent;
import vn.bodua.organization.RecordedReorganizations;
import vn.bodua.organization.Succession;
import vn.bodua.organization.Unit;
import vn.bodua.web.Words;

/** What happened to a unit, in words. */
public final class LifeInWords {

    private LifeInWords() {}

    /** "Nhận toàn bộ", "Nhận theo tỷ lệ 62,5 % từ"; the name of the other unit follows. */
    public static String tookIn(Words words, Succession succession) {
        return extent(words, "life.took_in", succession);
    }

    /** "Nhập toàn bộ vào", "Chia theo tỷ lệ 62,5 % cho". */
    public static String wentInto(Words words, Succession succession) {
        return extent(words, "life.went_into", succession);
    }

    private static String extent(Words words, String key, Succession succession) {
        return switch (succession.extent()) {
            case Succession.Whole() -> words.t(key + ".whole");
            case Succession.Unstated() -> words.t(key + ".unstated");
            case Succession.Share(BigDecimal of) -> words.t(key + ".share", percent(words, of));
        };
    }

    static String percent(Words words, BigDecimal share) {
        return words.number(share.movePointRight(2)) + "\u00a0%";
    }

    public static String list(Words words, Unit.UnitCode code) {
        String key = "unit.list." + code.list();
        return words.has(key) ? words.t(key) : code.list();
    }

    /** The lists in which a unit has the digits of another one's code. */
    public static String otherLists(Words words, Unit other, Unit.UnitCode code) {
        return other.codes().stream()
                .filter(c -> c.code().equals(code.code()) && !c.list().equals(code.list()))
                .map(c -> "(" + list(words, c) + ")")
                .collect(Collectors.joining(" "));
    }

    /** "đến hết 30/06/2025"; empty while it holds. */
    public static String until(Words words, LifeEvent event) {
        return event.validity()
                .flatMap(v -> v.until())
                .map(end -> words.t("life.until", words.day(end.minusDays(1))))
                .orElse("");
    }

    /** "Nghị quyết 202/2025/QH15, ngày 12/06/2025, Quốc hội: Sắp xếp đơn vị hành chính cấp tỉnh". */
    public static String cited(Words words, Citations.Cited cited) {
        String head = Stream.of(
                        Optional.of(cited.number()),
                        cited.issuedOn().map(day -> words.t("life.dated", words.day(day))),
                        Optional.of(cited.issuer()))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return cited.title().isEmpty() ? head : head + ": " + cited.title();
    }

    /** Where a reorganization stands in the list of all. */
    public static String address(RecordedReorganizations.OnRecord recorded) {
        return "/reorganizations#r-" + recorded.id();
    }
}
