package vn.bodua.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    @DisplayName("letters come before tones: a, ă, â; d, đ; o, ô, ơ; u, ư")
    void lettersBeforeTones() {
        assertThat(sorted("ơ", "ô", "ó", "o", "đ", "d", "â", "ă", "á", "a", "ư", "u"))
                .containsExactly("a", "á", "ă", "â", "d", "đ", "o", "ó", "ô", "ơ", "u", "ư");
    }

    @Test
    @DisplayName("provinces stand as an officer would look for them")
    void provinces() {
        assertThat(sorted("Hải Phòng", "Hà Nội", "Hà Giang", "Hạ Long", "Đồng Nai", "Đắk Lắk", "Điện Biên", "An Giang"))
                .containsExactly(
                        "An Giang", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Hà Giang", "Hạ Long", "Hà Nội", "Hải Phòng");
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(VietnameseOrder.OF_NAMES).toList();
    }
}
