package vn.bodua.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import vn.bodua.database.backup.BackupRefused.Reason;

/** Gives back what a {@link SealedOutput} was given: each chunk only once it is found to be as written, and in its place. */
final class SealedInput extends InputStream {

    private static final int END = -1;

    private final InputStream from;
    private final Seal seal;
    private final byte[] sealed = new byte[Seal.CHUNK + Seal.TAG];
    private final byte[] chunk = new byte[Seal.CHUNK];
    private int next;
    private int position;
    private int filled;
    private int count;
    private boolean last;

    /** @param from the file after its header */
    SealedInput(InputStream from, Seal seal) throws IOException {
        this.from = from;
        this.seal = seal;
        this.next = from.read();
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : END;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return END;
        }
        int part = Math.min(length, filled - position);
        System.arraycopy(chunk, position, bytes, offset, part);
        position += part;
        return part;
    }

    private boolean fill() throws IOException {
        while (position == filled) {
            if (last) {
                return false;
            }
            open();
        }
        return true;
    }

    private void open() throws IOException {
        int length = 0;
        if (next != END) {
            sealed[0] = (byte) next;
            length = 1 + from.readNBytes(sealed, 1, sealed.length - 1);
            next = from.read();
        }
        last = next == END;
        try {
            filled = seal.cipher(Cipher.DECRYPT_MODE, count, last).doFinal(sealed, 0, length, chunk, 0);
            position = 0;
            count = Math.incrementExact(count);
        } catch (AEADBadTagException e) {
            throw new BackupRefused(
                    Reason.DAMAGED,
                    "The backup is cut short or was changed: its part " + (count + 1)
                            + " is not what was written. Take another backup.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
