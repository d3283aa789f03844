package vn.bodua.narrative.reading;

/** Tells Vietnamese from other languages by its letters. */
public final class VietnameseProse {

    /** Letters that of all languages in Latin script practically only Vietnamese has. */
    private static final String LETTERS = "ăđơưĂĐƠƯ";

    /** Vietnamese prose has far more than this share of such letters. */
    private static final double SHARE = 0.02;

    private static final int TOO_SHORT_TO_TELL = 24;

    private VietnameseProse() {}

    /** Whether a text is Vietnamese, or too short to tell. */
    public static boolean isLikely(String text) {
        int letters = 0;
        int vietnamese = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            boolean composed = (c >= '\u1EA0' && c <= '\u1EF9') || LETTERS.indexOf(c) >= 0;
            boolean mark = c == '\u0309' || c == '\u0323' || c == '\u031B';
            vietnamese += composed || mark ? 1 : 0;
        }
        return letters < TOO_SHORT_TO_TELL || vietnamese >= letters * SHARE;
    }
}
