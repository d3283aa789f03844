package vn.bodua.narrative.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Indicator;

@DisplayName("A report reads back as the figures that it was written from")
class WhatIsWrittenReadsBackTest {

    @Property(tries = 1_000, seed = "9035424503612520825")
    void anyLedgerReadsBackAsItself(@ForAll long seed) {
        Material material = RandomMaterial.of(seed);
        if (!ReadBack.of(material).same()) {
            ReadBack least = ReadBack.of(ReadBack.smallest(material));
            assertThat(least.same())
                    .as("lost %s, added %s from%n%s", least.lost(), least.added(), least.text())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("the national report")
    void nation() {
        assertReadsBack(Samples.nation());
    }

    @Test
    @DisplayName("the report of a cluster with its provinces")
    void cluster() {
        assertReadsBack(Samples.cluster());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-H1", "2019-Q1", "2021-9M", "2022"})
    @DisplayName("every indicator, alone and with last year's figure and a target, but for those listed")
    void everyIndicator(String period) {
        List<String> failing = new ArrayList<>();
        for (Indicator indicator : MaterialBuilder.DICTIONARY.indicators()) {
            String code = indicator.code();
            Material material = MaterialBuilder.of("Bắc Giang", period)
                    .value(code, "", indicator.isShare() ? "41.5" : "1237000000")
                    .lastYear(code, "", indicator.isShare() ? "40.25" : "1200000000")
                    .target(code, "", period.substring(0, 4), indicator.isShare() ? "50" : "1500000000")
                    .build();
            if (RandomMaterial.readsBack(code, "") && !ReadBack.of(material).same()) {
                failing.add(code);
            }
        }
        assertThat(failing).isEmpty();
    }

    @Test
    @DisplayName("every part of every indicator, alone, but for those listed")
    void everyPart() {
        List<String> failing = new ArrayList<>();
        for (Indicator indicator : MaterialBuilder.DICTIONARY.indicators()) {
            for (BreakdownItem item : MaterialBuilder.DICTIONARY.items()) {
                if (indicator.dimensions().contains(item.dimension())
                        && RandomMaterial.readsBack(indicator.code(), item.code())
                        && !ReadBack.of(MaterialBuilder.of("Bắc Giang", "2020-H1")
                                        .value(indicator.code(), item.code(), indicator.isShare() ? "41.5" : "1237000")
                                        .build())
                                .same()) {
                    failing.add(indicator.code() + "," + item.code());
                }
            }
        }
        assertThat(failing).isEmpty();
    }

    private static void assertReadsBack(Material material) {
        ReadBack back = ReadBack.of(material);
        assertThat(back.lost()).isEmpty();
        assertThat(back.added()).isEmpty();
    }
}
