package vn.bodua.audit;

import java.nio.file.Path;

/** Where anchors are written, and the home folder whose key signs them. */
public record AnchorPlace(Path home, Path folder) {}
