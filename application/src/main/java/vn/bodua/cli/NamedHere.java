package vn.bodua.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.bodua.ledger.Belief;

/** What a command about figures is about, as it is named at the terminal: a unit, an indicator, a period, and as believed when. */
final class NamedHere {

    @Option(names = "--unit", required = true, description = "Tên hoặc mã đơn vị, ví dụ \"An Giang\", \"Cả nước\".")
    private String unit = "";

    @Option(names = "--indicator", required = true, description = "Mã chỉ tiêu, ví dụ coop.count.")
    private String indicator = "";

    @Option(names = "--breakdown", description = "Mã phân tổ, nối bằng dấu +; không đặt là số chung.")
    private String breakdown = "";

    @Option(names = "--period", required = true, description = "Kỳ, ví dụ 2020-H1, 2019-Q1, 2020.")
    private String period = "";

    @Option(names = "--as-of", description = "Như được biết đến hết ngày này, ví dụ 2020-07-01.")
    private Optional<LocalDate> asOf = Optional.empty();

    String unit() {
        return unit;
    }

    String indicator() {
        return indicator;
    }

    String breakdown() {
        return breakdown;
    }

    String period() {
        return period;
    }

    Belief belief() {
        return asOf.map(Belief::asOf).orElse(Belief.NOW);
    }
}
