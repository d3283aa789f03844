package vn.bodua.registry.exporting;

/** A file to be handed out. */
public record Exported(String name, byte[] content, int lines) {

    public String mediaType() {
        return name.endsWith(".csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
}
