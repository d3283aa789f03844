package vn.bodua.upload;

/**
 * A part of an archive as the directory at the archive's end names it.
 *
 * @param header where its own header stands
 * @param data where its packed bytes begin
 * @param packed how many there are
 * @param size how many there should be unpacked
 */
record ZipPart(String name, boolean isPacked, long header, long data, long packed, long size, long checksum) {

    boolean isFolder() {
        return name.endsWith("/");
    }
}
