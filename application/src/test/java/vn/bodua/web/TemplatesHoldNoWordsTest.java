package vn.bodua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesHoldNoWordsTest {

    static List<Path> templates() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("src/main/jte"))) {
            return tree.filter(f -> f.toString().endsWith(".jte")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("a template holds no words of its own: they come from the message bundles")
    void holdsNoWords(Path template) throws IOException {
        String markup = new Markup(Files.readString(template)).literal();
        assertThat(words(markup)).as("%s", template).isEmpty();
        assertThat(markup).doesNotContainPattern("(title|aria-label|placeholder|alt)=\"[^\"]*\\p{L}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("a template holds no inline style and no inline script")
    void holdsNothingInline(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("<style|<script(?![^>]*\\ssrc=)|javascript:");
    }

    @Test
    @DisplayName("words in a template would be found")
    void wordsWouldBeFound() {
        assertThat(words(new Markup("@if(a > b)<p>${f.t(\"x\")} Hello</p>@endif").literal()))
                .isEqualTo("Hello");
        assertThat(words(new Markup("@template.part.card(title = f.t(\"x\"), content = @`<p>Xin chào</p>`)").literal()))
                .isEqualTo("Xin chào");
        assertThat(words(new Markup("@for(var a : list)<b>${a.name()}</b>@endfor").literal()))
                .isEmpty();
    }

    private static String words(String markup) {
        return markup.replaceAll("<[^>]*>", "")
                .replaceAll("&[a-z]+;", "")
                .replaceAll("[^\\p{L}\\s]", "")
                .strip();
    }

    /** The literal markup of a template: what is left without expressions, control structures and calls. */
    private static final class Markup {
        private final String text;
        private final StringBuilder literal = new StringBuilder();
        private int at;

        Markup(String template) {
            this.text = template.replaceAll("(?m)^@(import|param) .*$", "");
        }

        String literal() {
            literalUntil('\0');
            return literal.toString();
        }

        private void literalUntil(char end) {
            while (at < text.length() && text.charAt(at) != end) {
                if (text.startsWith("${", at) || text.startsWith("!{", at) || text.startsWith("$unsafe{", at)) {
                    at = text.indexOf('{', at);
                    skipBalanced('{', '}');
                } else if (text.startsWith("@template.", at)
                        || text.startsWith("@if(", at)
                        || text.startsWith("@elseif(", at)
                        || text.startsWith("@for(", at)) {
                    at = text.indexOf('(', at);
                    skipBalanced('(', ')');
                } else if (text.startsWith("@else", at) || text.startsWith("@endif", at)) {
                    at += text.startsWith("@else", at) ? "@else".length() : "@endif".length();
                } else if (text.startsWith("@endfor", at)) {
                    at += "@endfor".length();
                } else {
                    literal.append(text.charAt(at++));
                }
            }
        }

        /** Skips an expression; content that is handed over in it is markup again. */
        private void skipBalanced(char open, char close) {
            int depth = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"') {
                    at = text.indexOf('"', at + 1);
                } else if (text.startsWith("@`", at)) {
                    at += 2;
                    literalUntil('`');
                } else if (c == open) {
                    depth++;
                } else if (c == close && --depth == 0) {
                    at++;
                    return;
                }
                at++;
            }
        }
    }
}
