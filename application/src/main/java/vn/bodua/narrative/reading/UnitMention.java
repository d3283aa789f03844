package vn.bodua.narrative.reading;

/**
 * Words that name a unit.
 *
 * @param name short name as statements carry it
 * @param pointer "toàn tỉnh", "toàn cụm", "cả nước": a level, to be filled with the unit last named of it
 * @param from first lexeme, {@code to} not included
 */
record UnitMention(String name, Level level, boolean pointer, int from, int to) {

    enum Level {
        NATION,
        CLUSTER,
        PROVINCE,
        DISTRICT,
        ORGANISATION
    }
}
