package vn.bodua.narrative.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.Unit;

/**
 * What surrounds the body of an administrative document: who issues it, under which number, where, who signs, who
 * receives it (Decree 30/2020/NĐ-CP, annex I). What is not given is left open to be filled in by hand.
 *
 * @param superior the body above the issuer; none for the central alliance
 * @param symbol what follows the number, e.g. {@code BC-LMHTXVN}
 * @param place where it is signed; empty leaves dots
 * @param bases the legal grounds, each without its closing mark
 * @param authority lines above the signature: {@code TM. BAN THƯỜNG VỤ}, {@code CHỦ TỊCH}
 * @param signer the name below the signature
 * @param recipients each without dash and closing mark; the archive comes last
 */
public record Letterhead(
        Optional<String> superior,
        String issuer,
        Optional<String> number,
        String symbol,
        String place,
        List<String> bases,
        List<String> authority,
        Optional<String> signer,
        List<String> recipients) {

    private static final String ALLIANCE = "LIÊN MINH HỢP TÁC XÃ";
    private static final String CENTRAL = ALLIANCE + " " + Form.together("VIỆT NAM");

    public Letterhead {
        bases = List.copyOf(bases);
        authority = List.copyOf(authority);
        recipients = List.copyOf(recipients);
    }

    /** The usual one for a unit: its alliance issues, the chairman signs, number and signer are left open. */
    public static Letterhead of(Unit unit, LocalDate day) {
        Unit.UnitName name = unit.nameOn(day);
        return switch (unit.kind()) {
            case NATION ->
                new Letterhead(
                        Optional.empty(),
                        CENTRAL,
                        Optional.empty(),
                        "BC-LMHTXVN",
                        "Hà Nội",
                        List.of(),
                        List.of("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
                        Optional.empty(),
                        List.of(
                                "Ban Chấp hành Liên minh Hợp tác xã Việt Nam",
                                "Thường trực Liên minh Hợp tác xã Việt Nam",
                                "Liên minh Hợp tác xã các tỉnh, thành phố",
                                "Các ban, đơn vị trực thuộc",
                                "Lưu: VT, CSPT"));
            case CLUSTER, BLOCK ->
                of(
                        "CỤM THI ĐUA " + Form.together(upper(name.name().replaceFirst("^Cụm ", ""))),
                        "BC-CTĐ",
                        "",
                        List.of("TM. CỤM THI ĐUA", "CỤM TRƯỞNG"),
                        "Thường trực Liên minh Hợp tác xã Việt Nam",
                        "Thành viên Cụm thi đua");
            case REGION, PROVINCE, DISTRICT, COMMUNE, ORGANISATION ->
                of(
                        ALLIANCE + " " + Form.together(upper(name.full())),
                        "BC-LMHTX",
                        name.name(),
                        List.of("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
                        "Liên minh Hợp tác xã Việt Nam",
                        "Ban Chấp hành Liên minh Hợp tác xã " + name.full());
        };
    }

    private static Letterhead of(
            String issuer, String symbol, String place, List<String> authority, String above, String inside) {
        return new Letterhead(
                Optional.of(CENTRAL),
                issuer,
                Optional.empty(),
                symbol,
                place,
                List.of(),
                authority,
                Optional.empty(),
                List.of(above, inside, "Lưu: VT"));
    }

    /** Under a given number. */
    public Letterhead numbered(String given) {
        return new Letterhead(
                superior, issuer, Optional.of(given), symbol, place, bases, authority, signer, recipients);
    }

    /** With legal grounds. */
    public Letterhead onGrounds(List<String> given) {
        return new Letterhead(superior, issuer, number, symbol, place, given, authority, signer, recipients);
    }

    /** Signed by somebody in a post, e.g. {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}. */
    public Letterhead signedBy(List<String> post, Optional<String> name) {
        return new Letterhead(superior, issuer, number, symbol, place, bases, post, name, recipients);
    }

    private static String upper(String text) {
        return VietnameseText.normalise(text).toUpperCase(Locale.of("vi", "VN"));
    }
}
