package vn.bodua.upload;

import java.util.Optional;

/**
 * A file that passed its examination.
 *
 * @param size its bytes as it came
 * @param parts how many parts were looked into, itself included
 * @param unpacked the bytes of all its parts unpacked; its size where nothing is packed
 * @param text its characters where it is a text, so that nobody decodes it by another rule
 */
public record Examined(FileKind kind, long size, int parts, long unpacked, Optional<String> text) {}
