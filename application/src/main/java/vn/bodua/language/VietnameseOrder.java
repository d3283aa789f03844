package vn.bodua.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of a Vietnamese dictionary: letters first (A, Ă, Â; D, Đ; O, Ô, Ơ; U, Ư), tones after them. It agrees with the
 * database's {@code vi-x-icu}; the JDK's own order does not (it puts Hải before Hạ).
 */
public final class VietnameseOrder {

    /** Order of names of units, people, products. */
    public static final Comparator<String> OF_NAMES = comparator();

    private VietnameseOrder() {}

    private static Comparator<String> comparator() {
        // Frozen, so that threads may share it.
        Collator collator = Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();
        return collator::compare;
    }
}
