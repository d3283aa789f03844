package vn.bodua.database.backup;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Measures the rows of a table as they pass in PostgreSQL's COPY text, one line a row. The hash of the rows is the sum
 * of their SHA-256, modulo 2^256, and so does not depend on their order, which PostgreSQL does not promise (Clarke et
 * al. 2003: MSet-Add-Hash; it tells differences from accidents, not from an adversary who chooses rows).
 */
final class ContentDigest extends OutputStream {

    private static final int WORDS = 4;

    private final MessageDigest whole = sha256();
    private final MessageDigest row = sha256();
    private final byte[] hash = new byte[Long.BYTES * WORDS];
    private final ByteBuffer words = ByteBuffer.wrap(hash);
    private final long[] sum = new long[WORDS];
    private long rows;
    private long bytes;

    /** What was measured. */
    record Content(long rows, long bytes, String sha256, String rowHash) {

        boolean hasRowsOf(Content other) {
            return rows == other.rows && rowHash.equals(other.rowHash);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] text, int offset, int length) {
        whole.update(text, offset, length);
        bytes += length;
        int begin = offset;
        // A line break inside a value is escaped, and no other character of UTF-8 holds this byte.
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                row.update(text, begin, i - begin);
                addRow();
                begin = i + 1;
            }
        }
        row.update(text, begin, offset + length - begin);
    }

    Content content() {
        ByteBuffer total = ByteBuffer.allocate(Long.BYTES * WORDS);
        for (long word : sum) {
            total.putLong(word);
        }
        return new Content(
                rows,
                bytes,
                HexFormat.of().formatHex(whole.digest()),
                HexFormat.of().formatHex(total.array()));
    }

    private void addRow() {
        try {
            row.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = words.getLong(i * Long.BYTES);
            long partial = sum[i] + word;
            long carried = Long.compareUnsigned(partial, word) < 0 ? 1 : 0;
            sum[i] = partial + carry;
            carry = carried + (carry == 1 && sum[i] == 0 ? 1 : 0);
        }
        rows++;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
