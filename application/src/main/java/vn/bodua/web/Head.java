package vn.bodua.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the content of a page.
 *
 * @param meta the line below the title, empty for none
 * @param script name of the page's own ES module below {@code /assets}, empty for none
 */
public record Head(Section section, List<Crumb> crumbs, String title, String meta, String script) {

    public Head {
        crumbs = List.copyOf(crumbs);
    }

    public static Head of(Section section, String title) {
        return new Head(section, List.of(), title, "", "");
    }

    public Head meta(String line) {
        return new Head(section, crumbs, title, line, script);
    }

    public Head script(String name) {
        return new Head(section, crumbs, title, meta, name);
    }

    /** With one more step of the way, in order from the start. */
    public Head under(String name, String address) {
        List<Crumb> longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(name, address));
        return new Head(section, longer, title, meta, script);
    }
}
