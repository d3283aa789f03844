package vn.bodua.web;

/**
 * One stretch of a long list.
 *
 * @param number of this stretch, from 1
 * @param size how many it may hold
 * @param total how many the list has
 * @param address of the list, to which the number is added
 */
public record Paging(int number, int size, long total, String address) {

    /** The stretch asked for, or the nearest one that there is. */
    public static Paging of(int asked, int size, long total, String address) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.clamp(asked, 1, last), size, total, address);
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long offset() {
        return (number - 1L) * size;
    }

    public long firstShown() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long lastShown() {
        return Math.min(total, offset() + size);
    }

    public String addressOf(int page) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
