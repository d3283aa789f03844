package vn.bodua.narrative.reading;

/** Whose members, workers and money a figure tells of: the family of indicators. */
enum Entity {
    COOP("coop."),
    UNION("union."),
    GROUP("group."),
    ALLIANCE("alliance.");

    private final String prefix;

    Entity(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    static Entity ofCode(String code) {
        for (Entity entity : values()) {
            if (code.startsWith(entity.prefix)) {
                return entity;
            }
        }
        return COOP;
    }
}
