package vn.bodua.narrative.writing;

import java.time.LocalDate;
import java.util.List;

/** Two reports that tests look at closely. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    private Samples() {}

    /** The nation in the first half of 2020, as the reports of that summer state it. */
    static Material nation() {
        return MaterialBuilder.of("Cả nước", "2020-H1")
                .value("coop.count", "", "25282")
                .lastYear("coop.count", "", "23280")
                .value("coop.count", "agriculture", "16012")
                .value("coop.count", "non_agriculture", "8087")
                .value("coop.count", "credit_fund", "1183")
                .value("union.count", "", "91")
                .value("group.count", "", "120811")
                .value("coop.new", "", "752")
                .lastYear("coop.new", "", "1024")
                .target("coop.new", "", "2020", "2500")
                .target("model.value_chain", "", "2020-H2", "63")
                .target("model.supported", "", "2020-H2", "20")
                .parts(List.of("Hà Nội", "Bắc Giang", "Thái Bình"))
                .build();
    }

    /** A cluster with its provinces, money, a fair and a fund drive. */
    static Material cluster() {
        return MaterialBuilder.of("Cụm Tây Nam sông Hậu", "2019-Q1")
                .value("coop.new", "", "25")
                .place("An Giang", "coop.new", "", "3")
                .place("Bạc Liêu", "coop.new", "", "2")
                .place("Cà Mau", "coop.new", "", "5")
                .place("Hậu Giang", "coop.new", "", "3")
                .place("Kiên Giang", "coop.new", "", "9")
                .place("Sóc Trăng", "coop.new", "", "3")
                .value("coop.count", "", "1276")
                .value("coop.count", "agriculture", "1016")
                .value("coop.count", "non_agriculture", "193")
                .value("coop.count", "credit_fund", "67")
                .value("coop.members", "", "120785")
                .value("coop.workers", "", "24835")
                .value("coop.charter_capital", "", "777186000000")
                .value("fair.coops", "", "61")
                .value("fair.goods", "", "112")
                .value("fair.booths", "", "30")
                .value("campaign.raised", "htx_voi_bac_ho", "187000000")
                .parts(List.of("An Giang", "Bạc Liêu", "Cà Mau", "Hậu Giang", "Kiên Giang", "Sóc Trăng"))
                .build();
    }
}
