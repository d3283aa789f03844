package vn.bodua.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives byte by byte, so that they can say what is not so. */
final class ZipBuilder {

    /** One part, with everything that its header and the directory say of it. */
    static final class Part {
        byte[] name;
        byte[] nameInHeader;
        byte[] data;
        int method;
        int flags = 1 << 11;
        long checksum;
        long size;
        long attributes;
        boolean behind;
        long sizeBehind;
        long header = -1;
        byte[] gap = new byte[0];

        Part named(String other) {
            name = other.getBytes(StandardCharsets.UTF_8);
            nameInHeader = name;
            return this;
        }

        /** Its sizes stand behind the data, as programs write that do not know them before. */
        Part sizesBehind(long said) {
            behind = true;
            flags |= 1 << 3;
            sizeBehind = said;
            return this;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private byte[] before = new byte[0];
    private int count = -1;

    static byte[] of(String name, byte[] content) {
        return new ZipBuilder().with(name, content).build();
    }

    ZipBuilder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipBuilder with(String name, byte[] content) {
        add(name, content);
        return this;
    }

    Part add(String name, byte[] content) {
        Part part = new Part().named(name);
        part.method = 8;
        part.data = deflate(content);
        part.size = content.length;
        part.checksum = checksum(content);
        part.sizeBehind = part.size;
        parts.add(part);
        return part;
    }

    Part stored(String name, byte[] content) {
        Part part = add(name, content);
        part.method = 0;
        part.data = content;
        return part;
    }

    /** Something before the first part. */
    ZipBuilder after(byte[] other) {
        before = other;
        return this;
    }

    /** How many parts the end says there are. */
    ZipBuilder saying(int parts) {
        count = parts;
        return this;
    }

    byte[] build() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        file.writeBytes(before);
        for (Part part : parts) {
            file.writeBytes(part.gap);
            long header = part.header;
            if (header < 0) {
                header = file.size();
                header(file, part);
            }
            entry(directory, part, header);
        }
        int at = file.size();
        file.writeBytes(directory.toByteArray());
        int said = Math.min(0xFFFF, count < 0 ? parts.size() : count);
        four(file, 0x06054b50);
        two(file, 0, 0, said, said);
        four(file, directory.size());
        four(file, at);
        two(file, 0);
        return file.toByteArray();
    }

    private static void header(ByteArrayOutputStream file, Part part) {
        four(file, 0x04034b50);
        two(file, 20, part.flags, part.method, 0, 0);
        four(file, part.behind ? 0 : part.checksum);
        four(file, part.behind ? 0 : part.data.length);
        four(file, part.behind ? 0 : part.size);
        two(file, part.nameInHeader.length, 0);
        file.writeBytes(part.nameInHeader);
        file.writeBytes(part.data);
        if (part.behind) {
            four(file, 0x08074b50);
            four(file, part.checksum);
            four(file, part.data.length);
            four(file, part.sizeBehind);
        }
    }

    private static void entry(ByteArrayOutputStream directory, Part part, long header) {
        four(directory, 0x02014b50);
        two(directory, 20, 20, part.flags, part.method, 0, 0);
        four(directory, part.checksum);
        four(directory, part.data.length);
        four(directory, part.size);
        two(directory, part.name.length, 0, 0, 0, 0);
        four(directory, part.attributes);
        four(directory, header);
        directory.writeBytes(part.name);
    }

    private static void two(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value);
            out.write(value >>> 8);
        }
    }

    private static void four(ByteArrayOutputStream out, long value) {
        two(out, (int) value, (int) (value >>> 16));
    }

    static byte[] deflate(byte[] content) {
        return deflate(content, true);
    }

    /** Packed; without the head and foot that a ZIP leaves out, or with them as a PDF has it. */
    static byte[] deflate(byte[] content, boolean bare) {
        Deflater deflater = new Deflater(9, bare);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[65536];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static long checksum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
