package vn.bodua.organization.people;

import java.util.Locale;
import java.util.Optional;

/**
 * A person who holds or held posts in bodies of alliances, the same one in all of them.
 *
 * @param born the year, by which namesakes are told apart; empty where nobody stated it
 */
public record Official(OfficialId id, String name, Optional<Integer> born, Optional<Sex> sex) {

    /** As the lists of bodies state it. */
    public enum Sex {
        FEMALE,
        MALE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Sex ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** "Nguyễn Văn A (1965), số 12": how one is chosen among namesakes. */
    public String distinctly() {
        return name + born.map(year -> " (" + year + ")").orElse("") + ", số " + id;
    }
}
