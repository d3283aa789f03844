package vn.bodua.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bodua.refusal.RefusalCode;

/**
 * The directory of a ZIP archive (PKWARE APPNOTE 6.3), read strictly: the parts lie one behind the other from the first
 * byte to the directory, and every size is said the same way in both places. Programs disagree on archives that do
 * otherwise, and whoever hides something lives from that.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int HEADER = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56 + 20;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEADER_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int SYMBOLIC_LINK = 0xA;

    private final Examination examination;
    private final Bytes bytes;
    private final String archive;

    ZipDirectory(Examination examination, Bytes bytes, String archive) {
        this.examination = examination;
        this.bytes = bytes;
        this.archive = archive;
    }

    /** Where the end record of an archive stands that ends with the file, or -1. */
    static int end(Bytes bytes) {
        int earliest = Math.max(0, bytes.length() - END_LENGTH - LONGEST_COMMENT);
        for (int i = bytes.length() - END_LENGTH; i >= earliest; i--) {
            if (bytes.at(i) == 'P' && bytes.four(i) == END && i + END_LENGTH + bytes.two(i + 20) == bytes.length()) {
                return i;
            }
        }
        return -1;
    }

    /** The parts, in the order in which they lie. */
    List<ZipPart> parts() {
        int end = end(bytes);
        if (end < 0) {
            throw examination.broken(archive, bytes.length());
        }
        int count = bytes.two(end + 10);
        if (count != bytes.two(end + 8) || bytes.two(end + 4) != 0) {
            throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, archive);
        }
        examination.countParts(count, archive);
        long directory = bytes.four(end + 16);
        long afterDirectory = directory + bytes.four(end + 12);
        boolean has64 = afterDirectory + END_64_LENGTH == end
                && bytes.has(afterDirectory, 4)
                && bytes.four(afterDirectory) == END_64;
        if (afterDirectory != end && !has64) {
            boolean before = afterDirectory < end;
            throw examination.stop(
                    before ? RefusalCode.UPLOAD_TWO_IN_ONE : RefusalCode.UPLOAD_SIZES_DISAGREE,
                    archive,
                    "position",
                    String.valueOf(before ? afterDirectory : end));
        }
        List<ZipPart> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long declared = 0;
        long position = directory;
        for (int i = 0; i < count; i++) {
            if (!bytes.has(position, ENTRY_LENGTH) || bytes.four(position) != ENTRY) {
                throw examination.broken(archive, position);
            }
            ZipPart part = entry(position);
            if (!names.add(same(part.name()))) {
                throw examination.stop(RefusalCode.UPLOAD_PART_TWICE, part(part.name()));
            }
            declared += part.size();
            examination.checkUnpacked(declared, part(part.name()));
            parts.add(part);
            position += ENTRY_LENGTH + bytes.two(position + 28) + bytes.two(position + 30) + bytes.two(position + 32);
        }
        if (position != afterDirectory) {
            throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, archive);
        }
        parts.sort(Comparator.comparingLong(ZipPart::header));
        checkThatTheyLieSideBySide(parts, directory);
        return parts;
    }

    private ZipPart entry(long at) {
        int nameLength = bytes.two(at + 28);
        int extraLength = bytes.two(at + 30);
        if (!bytes.has(at + ENTRY_LENGTH, nameLength + extraLength + bytes.two(at + 32))) {
            throw examination.broken(archive, at);
        }
        String name = name(at + ENTRY_LENGTH, nameLength);
        checkName(name, bytes.four(at + 38));
        int flags = bytes.two(at + 8);
        int method = bytes.two(at + 10);
        if ((flags & 1) != 0 || (flags & 1 << 6) != 0 || method == 99) {
            throw examination.stop(RefusalCode.UPLOAD_ENCRYPTED, part(name));
        }
        if (method != 0 && method != 8) {
            throw examination.broken(part(name), at);
        }
        long[] sizes = {bytes.four(at + 24), bytes.four(at + 20), bytes.four(at + 42)};
        readExtra(at + ENTRY_LENGTH + nameLength, extraLength, sizes, name);
        long header = sizes[2];
        if (!bytes.has(header, HEADER_LENGTH) || bytes.four(header) != HEADER) {
            throw examination.broken(part(name), header);
        }
        long data = header + HEADER_LENGTH + bytes.two(header + 26) + bytes.two(header + 28);
        long packed = sizes[1];
        if (!bytes.has(data, packed) || (method == 0 && packed != sizes[0])) {
            throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, part(name));
        }
        boolean sameName = bytes.two(header + 26) == nameLength
                && name(header + HEADER_LENGTH, nameLength).equals(name);
        if (!sameName || bytes.two(header + 8) != method || (bytes.two(header + 6) & 1) != 0) {
            throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, part(name));
        }
        examination.checkRatio(packed, sizes[0], part(name));
        return new ZipPart(name, method == 8, header, data, packed, sizes[0], bytes.four(at + 16));
    }

    /** Sizes of archives in the 64-bit form, which some programs write for small ones too. */
    private void readExtra(long from, int length, long[] sizes, String name) {
        long at = from;
        while (at + 4 <= from + length) {
            int id = bytes.two(at);
            int size = bytes.two(at + 2);
            long next = at + 4 + size;
            if (next > from + length) {
                throw examination.broken(part(name), at);
            }
            long value = at + 4;
            for (int i = 0; i < sizes.length && id == 1; i++) {
                if (sizes[i] == IN_EXTRA && value + 8 <= next) {
                    sizes[i] = bytes.eight(value);
                    value += 8;
                }
            }
            at = next;
        }
        for (long one : sizes) {
            if (one < 0 || one >= IN_EXTRA) {
                throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, part(name));
            }
        }
    }

    private void checkThatTheyLieSideBySide(List<ZipPart> parts, long directory) {
        long reached = 0;
        for (int i = 0; i < parts.size(); i++) {
            ZipPart part = parts.get(i);
            if (part.header() < reached) {
                throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, part(part.name()));
            }
            if (part.header() > reached) {
                throw examination.stop(
                        RefusalCode.UPLOAD_TWO_IN_ONE, part(part.name()), "position", String.valueOf(reached));
            }
            reached = endOf(part, i + 1 < parts.size() ? parts.get(i + 1).header() : directory);
        }
        if (reached != directory) {
            throw examination.stop(RefusalCode.UPLOAD_TWO_IN_ONE, archive, "position", String.valueOf(reached));
        }
    }

    /** Where a part ends; sizes beside its data, before or behind, must be those of the directory. */
    private long endOf(ZipPart part, long next) {
        long end = part.data() + part.packed();
        if ((bytes.two(part.header() + 6) & 1 << 3) == 0) {
            boolean same = saidBefore(part, 18, part.packed()) && saidBefore(part, 22, part.size());
            if (!same || bytes.four(part.header() + 14) != part.checksum()) {
                throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, part(part.name()));
            }
            return end;
        }
        for (int width : new int[] {4, 8}) {
            for (int sign : new int[] {4, 0}) {
                int length = sign + 4 + 2 * width;
                if (end + length == next && bytes.has(end, length) && isDescriptor(part, end, sign, width)) {
                    return next;
                }
            }
        }
        throw examination.stop(RefusalCode.UPLOAD_SIZES_DISAGREE, part(part.name()));
    }

    private boolean saidBefore(ZipPart part, int offset, long size) {
        long said = bytes.four(part.header() + offset);
        return said == size || said == IN_EXTRA;
    }

    private boolean isDescriptor(ZipPart part, long at, int sign, int width) {
        long values = at + sign;
        return (sign == 0 || bytes.four(at) == DESCRIPTOR)
                && bytes.four(values) == part.checksum()
                && number(values + 4, width) == part.packed()
                && number(values + 4 + width, width) == part.size();
    }

    private long number(long at, int width) {
        return width == 4 ? bytes.four(at) : bytes.eight(at);
    }

    private String name(long from, int length) {
        String utf8 = new String(bytes.array(), (int) from, length, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : bytes.latin((int) from, length);
    }

    private void checkName(String name, long attributes) {
        String plain = name.replace('\\', '/');
        boolean leaves = plain.startsWith("/")
                || plain.matches("(?s)[A-Za-z]:.*")
                || List.of(plain.split("/")).contains("..");
        boolean unprintable = name.chars().anyMatch(Character::isISOControl);
        boolean link = attributes >>> 28 == SYMBOLIC_LINK;
        if (name.isEmpty() || name.length() > examination.limits().partName() || leaves || unprintable || link) {
            throw examination.stop(
                    RefusalCode.UPLOAD_PART_NAME,
                    part(name),
                    "limit",
                    String.valueOf(examination.limits().partName()));
        }
    }

    /** Names that one system or another would write to the same place. */
    private static String same(String name) {
        return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("/+$", "");
    }

    private String part(String name) {
        return archive.isEmpty() ? name : archive + " › " + name;
    }
}
