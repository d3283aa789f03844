package vn.bodua.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import vn.bodua.refusal.RefusalCode;

/** A file made to do harm, and the refusal that it gets. */
record CraftedFile(String what, String name, RefusalCode refusal, Supplier<byte[]> content) {

    static CraftedFile of(String what, String name, RefusalCode refusal, Supplier<byte[]> content) {
        return new CraftedFile(what, name, refusal, content);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Joined one behind the other. */
    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
