package vn.bodua.narrative.writing;

import vn.bodua.organization.Unit;

/**
 * How running text speaks of the report's unit.
 *
 * @param full "cả nước", "tỉnh Bắc Giang", "Cụm Tây Nam sông Hậu"
 * @param whole the subject of sentences: "cả nước", "toàn tỉnh", "toàn Cụm"
 * @param alliance who reports: "Liên minh Hợp tác xã tỉnh Bắc Giang"
 * @param parts what its parts are called: "tỉnh, thành phố"
 */
record UnitInWords(String full, String whole, String alliance, String parts) {

    /** A place by its short name; the city that bears a person's name keeps its designation. */
    static String place(String shortName) {
        return shortName.equals("Hồ Chí Minh") ? "Thành phố Hồ Chí Minh" : shortName;
    }

    static UnitInWords of(Unit unit, Unit.UnitName name) {
        return switch (unit.kind()) {
            case NATION -> new UnitInWords("cả nước", "cả nước", "Liên minh Hợp tác xã Việt Nam", "tỉnh, thành phố");
            case CLUSTER -> new UnitInWords(name.name(), "toàn Cụm", name.name(), "tỉnh, thành phố");
            case BLOCK -> new UnitInWords(name.name(), "toàn Khối", name.name(), "đơn vị");
            case REGION ->
                new UnitInWords(name.full(), "toàn vùng", "Liên minh Hợp tác xã Việt Nam", "tỉnh, thành phố");
            case PROVINCE, DISTRICT, COMMUNE ->
                new UnitInWords(
                        name.full(),
                        "toàn " + (name.designation().isEmpty() ? "địa bàn" : name.designation()),
                        "Liên minh Hợp tác xã " + name.full(),
                        "địa phương");
            case ORGANISATION -> new UnitInWords(name.full(), "toàn đơn vị", name.full(), "đơn vị");
        };
    }
}
