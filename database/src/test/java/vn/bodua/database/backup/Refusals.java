package vn.bodua.database.backup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal is to be like. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable work, BackupRefused.Reason reason, String words) {
        assertThatThrownBy(work).asInstanceOf(type(BackupRefused.class)).satisfies(refusal -> {
            Assertions.assertThat(refusal.reason()).isEqualTo(reason);
            Assertions.assertThat(refusal).hasMessageContaining(words);
        });
    }
}
