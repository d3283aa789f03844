package vn.bodua.upload;

import java.nio.charset.StandardCharsets;

/** A file's bytes, with numbers as Intel writes them; nothing outside of them is ever read. */
final class Bytes {

    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    byte[] array() {
        return content;
    }

    boolean has(long from, long count) {
        return from >= 0 && count >= 0 && from <= content.length - count;
    }

    int at(long position) {
        return content[(int) position] & 0xFF;
    }

    int two(long position) {
        return at(position) | at(position + 1) << 8;
    }

    /** Four bytes, never negative. */
    long four(long position) {
        return two(position) | (long) two(position + 2) << 16;
    }

    long eight(long position) {
        return four(position) | four(position + 4) << 32;
    }

    /** Four bytes with the largest first, as pictures write them. */
    long fourBigEndian(long position) {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) four(position)));
    }

    boolean isAt(long position, int... expected) {
        if (!has(position, expected.length)) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (at(position + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isAt(long position, String ascii) {
        if (!has(position, ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (at(position + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where a word stands next, or -1. */
    int find(String ascii, int from) {
        for (int i = Math.max(0, from); i <= content.length - ascii.length(); i++) {
            if (isAt(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a word stands last, not looking before a position; or -1. */
    int findLast(String ascii, int notBefore) {
        for (int i = content.length - ascii.length(); i >= Math.max(0, notBefore); i--) {
            if (isAt(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    String latin(int from, int count) {
        return new String(content, from, count, StandardCharsets.ISO_8859_1);
    }
}
