package vn.bodua.registry.clerk;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is proposed, as one JSON value: the fields of the domain's records by their names. A field too many is refused. */
final class ProposalText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProposalText() {}

    static String write(Proposed proposed) {
        return JSON.writeValueAsString(proposed);
    }

    static Proposed read(Proposed.Kind kind, String text) {
        return switch (kind) {
            case CHANGE -> JSON.readValue(text, Proposed.Changed.class);
            case CENSUS -> JSON.readValue(text, Proposed.Counted.class);
            case RESULTS -> JSON.readValue(text, Proposed.Year.class);
        };
    }
}
