package vn.bodua.registry.exporting;

/** A file to be handed out. */
public record Exported(String name, byte[] content, int lines) {}
