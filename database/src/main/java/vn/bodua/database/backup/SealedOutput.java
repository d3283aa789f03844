package vn.bodua.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Seals what is written, chunk by chunk, in constant memory. Only {@link #finish} makes it a whole. */
final class SealedOutput extends OutputStream {

    private final OutputStream to;
    private final Seal seal;
    private final byte[] chunk = new byte[Seal.CHUNK];
    private final byte[] sealed = new byte[Seal.CHUNK + Seal.TAG];
    private int filled;
    private int count;

    SealedOutput(OutputStream to, Seal seal) throws IOException {
        this.to = to;
        this.seal = seal;
        to.write(seal.header());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full chunk waits until more comes, since the last one is marked.
            if (filled == chunk.length) {
                sealChunk(false);
            }
            int part = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    /** Writes the last chunk, which says that it is the last. */
    void finish() throws IOException {
        sealChunk(true);
        to.flush();
    }

    private void sealChunk(boolean last) throws IOException {
        try {
            int length = seal.cipher(Cipher.ENCRYPT_MODE, count, last).doFinal(chunk, 0, filled, sealed, 0);
            to.write(sealed, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        count = Math.incrementExact(count);
        filled = 0;
    }
}
