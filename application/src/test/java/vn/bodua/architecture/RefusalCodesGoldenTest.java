package vn.bodua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bodua.golden.Golden;
import vn.bodua.refusal.RefusalCode;

/** A refusal's code is quoted on the telephone for years: it is never reused and never renamed. */
class RefusalCodesGoldenTest {

    @Test
    void everyCodeStandsForWhatItStoodFor() {
        Golden.assertSame(
                "refusals.txt",
                Arrays.stream(RefusalCode.values())
                        .sorted(Comparator.comparing(RefusalCode::code))
                        .map(refusal -> refusal.code() + " " + refusal)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void noCodeIsGivenTwice() {
        assertThat(RefusalCode.values()).extracting(RefusalCode::code).doesNotHaveDuplicates();
        assertThat(RefusalCode.values())
                .allMatch(refusal -> refusal.code().matches("R-\\d{3}"))
                .allMatch(refusal -> refusal.key().equals("refusal." + refusal.code()));
    }
}
