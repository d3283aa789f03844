package vn.bodua.organization.map;

import java.util.List;
import java.util.Optional;
import vn.bodua.organization.Unit;

/**
 * An archipelago far out, drawn in a frame of its own.
 *
 * @param name as official maps write it, "Quần đảo Hoàng Sa"
 * @param unit the province that it belongs to on the day
 */
public record Inset(String name, Optional<Unit> unit, int x, int y, int width, int height, List<Island> islands) {

    /** An island's place on the paper. */
    public record Island(String name, long x, long y) {}

    /** Above where the first line of the name stands. */
    public int nameAt() {
        return y + height - 138;
    }

    /** The name in two lines, the second of which is the archipelago's own. */
    public List<String> lines() {
        return List.of("Quần đảo", name.replace("Quần đảo ", ""));
    }
}
