package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;
import vn.bodua.indicator.Indicator;
import vn.bodua.time.Period;

/**
 * Puts sentences into paragraphs: a main indicator, or one with parts, opens its own; short clauses of the others go two
 * to a sentence; the first state and the first flow of a section say of when they are, and later ones take turns in how
 * they follow on.
 */
final class SectionText {

    private static final int SENTENCES = 4;

    /** Letters after which a main indicator opens a new paragraph. */
    private static final int LONG = 120;

    private static final List<String> FOLLOWING = List.of("", "Bên cạnh đó, ", "", "Cùng với đó, ", "", "Ngoài ra, ");

    private final Period period;
    private final List<Block> paragraphs = new ArrayList<>();
    private List<Run> current = new ArrayList<>();
    private int inCurrent;
    private int following;
    private boolean stateDated;
    private boolean flowDated;
    private boolean open;

    SectionText(Period period) {
        this.period = period;
    }

    void add(FigureSentences.Said said, Indicator indicator, Wording.Entry words) {
        if (!said.main().isEmpty()) {
            addMain(said, indicator, words);
        }
        said.more().forEach(this::addSentence);
        if (!said.places().isEmpty()) {
            // Places stand in a paragraph of their own: what follows speaks of the whole unit again.
            closeParagraph();
            said.places().forEach(this::addSentence);
            closeParagraph();
        }
    }

    private void addMain(FigureSentences.Said said, Indicator indicator, Wording.Entry words) {
        if (said.simple() && open && !words.expected()) {
            open = false;
            current.removeLast();
            current.addAll(
                    new Sentence().words("; ").then(said.main()).words(".").finished());
            return;
        }
        if (inCurrent >= SENTENCES || (words.expected() && length() >= LONG)) {
            closeParagraph();
        }
        addSentence(new Sentence().words(opener(indicator)).then(said.main()));
        open = said.simple();
    }

    /** The figures of the year before, in a paragraph of their own. */
    void addEarlier(List<Sentence> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        closeParagraph();
        Sentence sentence = new Sentence().words("trong " + PeriodInWords.name(period.samePeriodLastYear()) + ", ");
        for (int i = 0; i < clauses.size(); i++) {
            sentence.words(i == 0 ? "" : "; ").then(clauses.get(i));
        }
        addSentence(sentence);
    }

    private String opener(Indicator indicator) {
        if (indicator.kind() == Indicator.Kind.STOCK && !stateDated) {
            stateDated = true;
            return "tính đến " + PeriodInWords.end(period) + ", ";
        }
        if (indicator.kind() == Indicator.Kind.FLOW && !flowDated) {
            flowDated = true;
            return (period.shape() == Period.Shape.DAY ? "" : "trong ") + PeriodInWords.name(period) + ", ";
        }
        return inCurrent == 0 ? "" : FOLLOWING.get(following++ % FOLLOWING.size());
    }

    private void addSentence(Sentence sentence) {
        if (inCurrent > 0) {
            current.add(new Run.Words(" "));
        }
        current.addAll(sentence.finished());
        current.add(new Run.Words("."));
        inCurrent++;
        open = false;
    }

    private int length() {
        return current.stream().mapToInt(r -> r.text().length()).sum();
    }

    private void closeParagraph() {
        if (!current.isEmpty()) {
            paragraphs.add(new Block.Paragraph(current));
        }
        current = new ArrayList<>();
        inCurrent = 0;
        open = false;
    }

    boolean isEmpty() {
        return paragraphs.isEmpty() && current.isEmpty();
    }

    List<Block> paragraphs() {
        closeParagraph();
        return List.copyOf(paragraphs);
    }
}
