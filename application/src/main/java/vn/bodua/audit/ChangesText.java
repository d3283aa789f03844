package vn.bodua.audit;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.access.Act;

/** The changes of an act as one line of JSON: {@code [{"what":…,"before":…,"after":…}]}. */
final class ChangesText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangesText() {}

    static String write(List<Act.Change> changes) {
        return JSON.writeValueAsString(changes);
    }

    static List<Act.Change> read(String text) {
        return Arrays.asList(JSON.readValue(text, Act.Change[].class));
    }
}
