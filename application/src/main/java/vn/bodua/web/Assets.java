package vn.bodua.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The files served below {@code /assets}: each address carries a mark of the file's content. */
public final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of a file; one that is not shipped is a mistake of the build. */
    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::marked);
    }

    private static String marked(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("/static/assets/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            CRC32 mark = new CRC32();
            mark.update(stream.readAllBytes());
            return "/assets/" + name + "?v=" + Long.toHexString(mark.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
