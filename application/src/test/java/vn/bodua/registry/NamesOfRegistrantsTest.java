package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names of registrants")
class NamesOfRegistrantsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hợp tác xã Dịch vụ nông nghiệp Tân Tiến",
                "HTX DVNN Tân Tiến",
                "HTXDVNN Tân Tiến",
                "HTX dịch vụ NN TÂN TIẾN",
                "H.T.X. DVNN Tân Tiến",
                "HTX Tân Tiến",
                "Hợp tác xã nông nghiệp Tân Tiến",
                "HTX SXKD dịch vụ tổng hợp Tân Tiến",
                "htx  nn - Tân Tiến ",
                "Quỹ tín dụng nhân dân Tân Tiến",
                "QTDND Tân Tiến",
                "Tổ hợp tác sản xuất Tân Tiến"
            })
    @DisplayName("are bare without what says of what kind they are, however it is written")
    void bare(String name) {
        assertThat(RegistryName.bare(name)).isEqualTo("tan tien");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HTX Vận tải Tân Tiến,        van tai tan tien
            HTX Dịch vụ,                 dich vu
            HTX,                         hop tac xa
            HTX Hợp Tiến,                hop tien
            HTX Nông nghiệp số 1 Đắk Lắk, so 1 dak lak
            HTX Thanh niên Tiến Bộ,      thanh nien tien bo
            """)
    @DisplayName("keep what is their own, and are never empty")
    void own(String name, String bare) {
        assertThat(RegistryName.bare(name)).isEqualTo(bare);
    }

    @Test
    @DisplayName("are found by the words in full and by every short form of them")
    void words() {
        assertThat(RegistryName.words("Hợp tác xã Dịch vụ nông nghiệp Tân Tiến"))
                .contains("htx", "dvnn", "dv", "nn", "hop", "tac", "xa", "dich", "vu", "nong", "nghiep", "tan", "tien")
                .doesNotContain("tht", "qtdnd", "kd");
        assertThat(RegistryName.words("HTX DVNN Tân Tiến"))
                .containsAll(RegistryName.words("Hợp tác xã dịch vụ nông nghiệp Tân Tiến"));
    }
}
