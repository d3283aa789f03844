package vn.bodua.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Vietnamese text in one form")
class FoldingTest {

    @Test
    @DisplayName("folding takes diacritics and capitals away")
    void folds() {
        assertThat(VietnameseText.fold("Đắk Lắk, Thừa Thiên – Huế")).isEqualTo("dak lak, thua thien – hue");
    }

    @Test
    @DisplayName("decomposed letters are the same text as composed ones")
    void decomposed() {
        String decomposed = Normalizer.normalize("Hợp tác xã", Normalizer.Form.NFD);
        assertThat(VietnameseText.normalise(decomposed)).isEqualTo("Hợp tác xã").isNotEqualTo(decomposed);
        assertThat(VietnameseText.lower(decomposed)).isEqualTo("hợp tác xã");
    }

    @Property
    @Label("folding twice changes nothing more")
    void idempotent(@ForAll @Chars({'ă', 'Â', 'đ', 'Đ', 'ế', 'Ộ', 'ơ', 'ữ', 'a', 'Z', '9', ' '}) String text) {
        String folded = VietnameseText.fold(text);
        assertThat(VietnameseText.fold(folded)).isEqualTo(folded);
    }
}
