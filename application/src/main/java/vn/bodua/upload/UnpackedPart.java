package vn.bodua.upload;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.bodua.refusal.RefusalCode;

/** The unpacked bytes of a part, counted as they come: what the archive says of itself is checked, never believed. */
final class UnpackedPart extends InputStream {

    private final Examination examination;
    private final String name;
    private final ZipPart part;
    private final Bytes bytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private long copied;
    private boolean ended;

    UnpackedPart(Examination examination, Bytes bytes, ZipPart part, String name) {
        this.examination = examination;
        this.bytes = bytes;
        this.part = part;
        this.name = name;
        inflater.setInput(bytes.array(), (int) part.data(), (int) part.packed());
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        examination.checkTime(name);
        int got = part.isPacked() ? inflate(target, from, length) : copy(target, from, length);
        if (got < 0) {
            ended = true;
            if (copied != part.size() || checksum.getValue() != part.checksum()) {
                throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, name);
            }
            return -1;
        }
        checksum.update(target, from, got);
        copied += got;
        if (copied > part.size()) {
            throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, name);
        }
        examination.countUnpacked(got, name);
        examination.checkRatio(part.packed(), copied, name);
        return got;
    }

    private int copy(byte[] target, int from, int length) {
        int got = (int) Math.min(length, part.packed() - copied);
        System.arraycopy(bytes.array(), (int) (part.data() + copied), target, from, got);
        return got == 0 ? -1 : got;
    }

    private int inflate(byte[] target, int from, int length) {
        try {
            int got = inflater.inflate(target, from, length);
            if (got > 0) {
                return got;
            }
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw examination.broken(name, part.data() + inflater.getBytesRead());
            }
            return -1;
        } catch (DataFormatException e) {
            throw examination.broken(name, part.data() + inflater.getBytesRead());
        }
    }

    /** Reads what nobody asked for, so that all of it is counted and its checksum compared. */
    void drain() {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            examination.checkTime(name);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
