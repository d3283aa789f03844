package vn.bodua.settings;

import java.util.Locale;
import java.util.StringJoiner;

/** The documented file with every setting at its default, behind a comment sign. */
public final class SettingsTemplate {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int WIDTH = 118;

    private SettingsTemplate() {}

    public static String text() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        comment(lines, Setting.words(VIETNAMESE).getString("template.head"));
        comment(lines, Setting.words(Locale.ENGLISH).getString("template.head"));
        for (KnownSettings.Part part : KnownSettings.PARTS) {
            String key = "part." + part.name();
            lines.add("");
            lines.add("#### " + Setting.words(VIETNAMESE).getString(key) + " / "
                    + Setting.words(Locale.ENGLISH).getString(key));
            for (Setting<?> setting : part.settings()) {
                lines.add("");
                comment(lines, setting.meaning(VIETNAMESE));
                comment(lines, setting.meaning(Locale.ENGLISH));
                comment(
                        lines,
                        setting.kind().range(VIETNAMESE) + " / "
                                + setting.kind().range(Locale.ENGLISH) + "; " + setting.variable());
                lines.add(("#" + setting.key() + " = " + setting.usual()).stripTrailing());
            }
        }
        return lines.toString();
    }

    private static void comment(StringJoiner lines, String text) {
        StringBuilder line = new StringBuilder("##");
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line);
                line = new StringBuilder("##");
            }
            line.append(' ').append(word);
        }
        lines.add(line);
    }
}
