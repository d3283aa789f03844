package vn.bodua.language;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text: normal form, and folding for search. */
public final class VietnameseText {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private VietnameseText() {}

    /** Composed form (NFC), as every text in the project is kept. */
    public static String normalise(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Small letters with their diacritics, in composed form. */
    public static String lower(String text) {
        return normalise(text).toLowerCase(VIETNAMESE);
    }

    /** Small letters without diacritics, "Đắk Lắk" as "dak lak": what a search compares. Keeps the length for composed input. */
    public static String fold(String text) {
        String composed = normalise(text);
        StringBuilder folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            folded.append(foldLetter(composed.charAt(i)));
        }
        return folded.toString();
    }

    private static char foldLetter(char letter) {
        if (letter < 0x80) {
            return Character.toLowerCase(letter);
        }
        if (letter == 'đ' || letter == 'Đ') {
            return 'd';
        }
        String decomposed = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return Character.toLowerCase(decomposed.charAt(0));
    }
}
