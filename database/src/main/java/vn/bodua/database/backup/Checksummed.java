package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import vn.bodua.database.backup.BackupRefused.Reason;

/**
 * A stream whose last 64 bytes are the SHA-256, in hexadecimal, of all bytes before them. In a zip file these are the
 * archive's comment, so that any tool opens the file and shows the checksum.
 */
final class Checksummed {

    /** The length of the checksum, in whose place the writer leaves as many zeros. */
    static final int LENGTH = 64;

    private Checksummed() {}

    /** Passes on what is written but for the last 64 bytes, which the checksum takes the place of. */
    static final class Output extends OutputStream {

        private final OutputStream to;
        private final MessageDigest digest = ContentDigest.sha256();
        private byte[] held = new byte[0];

        Output(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length >= LENGTH) {
                pass(held, 0, held.length);
                pass(bytes, offset, length - LENGTH);
                held = Arrays.copyOfRange(bytes, offset + length - LENGTH, offset + length);
                return;
            }
            byte[] all = Arrays.copyOf(held, held.length + length);
            System.arraycopy(bytes, offset, all, held.length, length);
            int over = Math.max(0, all.length - LENGTH);
            pass(all, 0, over);
            held = Arrays.copyOfRange(all, over, all.length);
        }

        void finish() throws IOException {
            to.write(HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII));
        }

        private void pass(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            to.write(bytes, offset, length);
        }
    }

    /** Reads to the end and refuses when the last 64 bytes are not the checksum of the others. */
    static void check(InputStream stream) throws IOException {
        MessageDigest digest = ContentDigest.sha256();
        byte[] buffer = new byte[128 * 1024];
        int held = 0;
        while (true) {
            int read = stream.read(buffer, held, buffer.length - held);
            if (read < 0) {
                break;
            }
            int all = held + read;
            int over = Math.max(0, all - LENGTH);
            digest.update(buffer, 0, over);
            System.arraycopy(buffer, over, buffer, 0, all - over);
            held = all - over;
        }
        String written = new String(buffer, 0, held, US_ASCII);
        if (!written.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new BackupRefused(
                    Reason.DAMAGED,
                    "The backup is cut short or was changed: its checksum is not that of its content. Take another"
                            + " backup.");
        }
    }
}
