package vn.bodua.access.signin;

/** RFC 4648 base 32 without padding, as authenticators want their secrets typed. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte b : bytes) {
            buffer = buffer << Byte.SIZE | b & 0xFF;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt(buffer >> held & 0x1F));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt(buffer << BITS - held & 0x1F));
        }
        return text.toString();
    }
}
