package vn.bodua.crash;

import java.math.BigDecimal;
import java.util.Map;
import vn.bodua.time.Period;

/** A report of one province for one month, whose four figures add up. */
record Letter(String name, Province province, Period period, int agriculture) {

    private static final int OTHERS = 24;

    /** A province that was there through all the years that are written about. */
    enum Province {
        AN_GIANG("An Giang"),
        KIEN_GIANG("Kiên Giang"),
        DONG_THAP("Đồng Tháp"),
        TIEN_GIANG("Tiền Giang"),
        BEN_TRE("Bến Tre"),
        TRA_VINH("Trà Vinh"),
        VINH_LONG("Vĩnh Long"),
        SOC_TRANG("Sóc Trăng"),
        BAC_LIEU("Bạc Liêu"),
        CA_MAU("Cà Mau");

        private final String called;

        Province(String called) {
            this.called = called;
        }

        String unit() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** How many statements it makes. */
    static final int STATEMENTS = 4;

    String text() {
        return """
                Liên minh HTX tỉnh %s báo cáo %s

                Toàn tỉnh hiện có %d HTX, trong đó %d HTX nông nghiệp, %d HTX phi nông nghiệp và %d quỹ tín dụng nhân dân.
                """.formatted(province.called, month(), agriculture + 2 * OTHERS, agriculture, OTHERS, OTHERS);
    }

    private String month() {
        return "tháng " + period.first().getMonthValue() + " năm "
                + period.first().getYear();
    }

    String cell() {
        return cell("");
    }

    private String cell(String breakdown) {
        return String.join("|", province.unit(), breakdown, period.code());
    }

    BigDecimal total() {
        return BigDecimal.valueOf(agriculture + 2L * OTHERS);
    }

    /** What it says of each cell. */
    Map<String, BigDecimal> figures() {
        return Map.of(
                cell(),
                total(),
                cell("agriculture"),
                BigDecimal.valueOf(agriculture),
                cell("non_agriculture"),
                BigDecimal.valueOf(OTHERS),
                cell("credit_fund"),
                BigDecimal.valueOf(OTHERS));
    }
}
