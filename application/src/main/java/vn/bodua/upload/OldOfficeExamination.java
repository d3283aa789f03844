package vn.bodua.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.RefusalCode;

/**
 * Reads the directory of an old Office document, a file system of sectors in one file ([MS-CFB]), and nothing of its
 * contents but the flags that say "encrypted" ([MS-DOC] 2.5.2, [MS-XLS] 2.4.117).
 */
final class OldOfficeExamination {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final long LAST_SECTOR = 0xFFFFFFFAL;
    private static final int IN_HEADER = 109;
    private static final int FILE_PASS = 0x2F;
    /** A stream under this size lies in small sectors within the stream of the root. */
    private static final int SMALL = 4096;

    private static final int SMALL_SHIFT = 6;

    private record Entry(String name, boolean isFolder, long sector, long size) {
        boolean isSmall() {
            return size < SMALL;
        }
    }

    private final Examination examination;
    private final Bytes bytes;
    private final String part;
    private final int shift;
    private long steps;

    OldOfficeExamination(Examination examination, Bytes bytes, String part) {
        this.examination = examination;
        this.bytes = bytes;
        this.part = part;
        boolean whole = bytes.has(0, HEADER) && bytes.isAt(0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
        shift = whole ? bytes.two(30) : 0;
        if (shift != 9 && shift != 12) {
            throw examination.broken(part, whole ? 30 : bytes.length());
        }
        // No sector belongs to two chains; many more steps than sectors are a circle.
        steps = 8 * ((bytes.length() >> shift) + 1L);
    }

    FileKind examine() {
        List<Entry> entries = entries();
        Entry root = entries.getFirst();
        checkThatAllIsThere(root);
        for (Entry entry : entries) {
            if (!entry.isFolder() && !entry.isSmall()) {
                checkThatAllIsThere(entry);
            }
            switch (entry.name()) {
                case "EncryptedPackage", "EncryptionInfo" -> throw examination.stop(RefusalCode.UPLOAD_ENCRYPTED, part);
                case "Macros", "VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR" ->
                    throw examination.stop(RefusalCode.UPLOAD_HAS_PROGRAM, within(entry));
                case "\u0001Ole10Native", "\u0001Ole", "\u0003ObjInfo", "Package" ->
                    throw examination.stop(RefusalCode.UPLOAD_EMBEDS, within(entry));
                default -> {
                    if (entry.name().startsWith("MBD")) {
                        throw examination.stop(RefusalCode.UPLOAD_EMBEDS, within(entry));
                    }
                }
            }
        }
        Optional<Entry> word = named(entries, "WordDocument");
        if (word.isPresent()) {
            checkWord(start(word.get(), root));
            return FileKind.DOC;
        }
        Optional<Entry> workbook = named(entries, "Workbook").or(() -> named(entries, "Book"));
        if (workbook.isPresent()) {
            checkWorkbook(start(workbook.get(), root), workbook.get().isSmall());
            return FileKind.XLS;
        }
        if (named(entries, "PowerPoint Document").isPresent()) {
            return FileKind.PPT;
        }
        throw examination.stop(RefusalCode.UPLOAD_KIND_UNKNOWN, part);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        long sector = bytes.four(48);
        while (sector < LAST_SECTOR) {
            long at = position(sector);
            for (long entry = at; entry + ENTRY <= at + (1L << shift); entry += ENTRY) {
                int length = bytes.two(entry + 64);
                if (length > 64) {
                    throw examination.broken(part, entry);
                }
                if (length >= 2 && bytes.at(entry + 66) != 0) {
                    entries.add(new Entry(
                            name(entry, length),
                            bytes.at(entry + 66) != 2,
                            bytes.four(entry + 116),
                            bytes.four(entry + 120)));
                    examination.countParts(1, part);
                }
            }
            sector = next(sector);
        }
        if (entries.isEmpty()) {
            throw examination.broken(part, HEADER);
        }
        return entries;
    }

    /** Follows a stream's sectors to its end, so that a file that was cut is not taken for whole. */
    private void checkThatAllIsThere(Entry entry) {
        long sector = entry.sector();
        for (long left = entry.size(); left > 0; left -= 1L << shift) {
            position(sector);
            sector = left > 1L << shift ? next(sector) : sector;
        }
    }

    /** Where a stream's first bytes are. */
    private long start(Entry entry, Entry root) {
        if (!entry.isSmall()) {
            return position(entry.sector());
        }
        long offset = entry.sector() << SMALL_SHIFT;
        if (offset >= root.size()) {
            throw examination.broken(part, HEADER);
        }
        long sector = root.sector();
        for (long before = offset >> shift; before > 0; before--) {
            sector = next(sector);
        }
        return position(sector) + (offset & ((1L << shift) - 1));
    }

    /** The sector after one. */
    private long next(long sector) {
        if (steps-- <= 0) {
            throw examination.broken(part, HEADER);
        }
        examination.checkTime(part);
        long perTable = 1L << (shift - 2);
        long tableAt = position(table(sector / perTable, perTable - 1));
        return bytes.four(tableAt + 4 * (sector % perTable));
    }

    /** Where a part of the table of sectors stands: the header names the first 109, a chain of sectors the others. */
    private long table(long index, long perList) {
        if (index < IN_HEADER) {
            return bytes.four(76 + 4 * index);
        }
        long list = bytes.four(68);
        long rest = index - IN_HEADER;
        for (; rest >= perList; rest -= perList) {
            if (steps-- <= 0) {
                throw examination.broken(part, HEADER);
            }
            list = bytes.four(position(list) + 4 * perList);
        }
        return bytes.four(position(list) + 4 * rest);
    }

    private long position(long sector) {
        long at = (sector + 1) << shift;
        if (!bytes.has(at, 1L << shift)) {
            throw examination.broken(part, Math.min(at, bytes.length()));
        }
        return at;
    }

    private String name(long at, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length - 2; i += 2) {
            name.append((char) bytes.two(at + i));
        }
        return name.toString();
    }

    private void checkWord(long at) {
        if (bytes.two(at) != 0xA5EC) {
            throw examination.broken(part, at);
        }
        if ((bytes.two(at + 10) & 0x0100) != 0) {
            throw examination.stop(RefusalCode.UPLOAD_ENCRYPTED, part);
        }
    }

    /** The record that says "encrypted" follows the first one at once, or after the one for a write reservation. */
    private void checkWorkbook(long start, boolean small) {
        long at = start;
        long end = at + (small ? 1 << SMALL_SHIFT : 1 << shift);
        for (int records = 0; records < 4 && at + 4 <= end; records++) {
            if (bytes.two(at) == FILE_PASS) {
                throw examination.stop(RefusalCode.UPLOAD_ENCRYPTED, part);
            }
            at += 4 + bytes.two(at + 2);
        }
    }

    private static Optional<Entry> named(List<Entry> entries, String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    private String within(Entry entry) {
        return part.isEmpty() ? entry.name() : part + " › " + entry.name();
    }
}
