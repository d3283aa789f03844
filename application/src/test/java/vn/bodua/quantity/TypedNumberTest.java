package vn.bodua.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A whole number as an officer types it")
class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62|62",
                "1.205|1205",
                "1500000000|1500000000",
                "1.500.000.000 đồng|1500000000",
                "1,5 tỷ|1500000000",
                "1,5 tỉ đồng|1500000000",
                "500 triệu VNĐ|500000000",
                "−120 triệu|-120000000",
                "-7|-7",
                "0|0"
            })
    @DisplayName("is read in digits, with points between thousands, or with tỷ and triệu")
    void isRead(String typed, long number) {
        assertThat(TypedNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "12,5", "1.50.0", "1,5 vạn triệu", "tỷ", "--5", "1e9", "99999999999999999999"})
    @DisplayName("is not guessed at")
    void isNotGuessedAt(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }
}
