package vn.bodua.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One row of the chain as it was read, wherever from: its fields in the order in which they are hashed, without the
 * position in front and the previous hash at the end, and the two hashes.
 *
 * @param fields the moment in microseconds since 1970, person, account, and so on to the changes
 */
public record Link(long position, List<String> fields, String previousHash, String hash) {

    /** Of a chain with nothing in it yet. */
    public static final String BEFORE_ALL = "0".repeat(64);

    /** What the hash should be. Written from the description in migration V6, not with its code. */
    String expectedHash() {
        StringBuilder text = new StringBuilder();
        append(text, Long.toString(position));
        fields.forEach(field -> append(text, field));
        append(text, previousHash);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder text, String field) {
        text.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
    }
}
