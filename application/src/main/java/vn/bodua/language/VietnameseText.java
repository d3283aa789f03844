package vn.bodua.language;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text: normal form, and folding for search. */
public final class VietnameseText {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final char[] FOLDED = folded();

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

    /** Of the letters up to the end of "Latin Extended Additional", where those of Vietnamese end. */
    private static char[] folded() {
        char[] folded = new char[0x1F00];
        for (char letter = 0; letter < folded.length; letter++) {
            folded[letter] = foldAnyLetter(letter);
        }
        return folded;
    }

    private static char foldLetter(char letter) {
        return letter < FOLDED.length ? FOLDED[letter] : foldAnyLetter(letter);
    }

    private static char foldAnyLetter(char letter) {
        if (letter == 'đ' || letter == 'Đ') {
            return 'd';
        }
        String decomposed = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return Character.toLowerCase(decomposed.charAt(0));
    }
}
