package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.VietnameseText;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.Units;

/** The pipeline: normalise → lexemes → sentences → mentions → setting → statements, each step a class of this package. */
public final class Reader {

    /** What the pipeline gives, before the checks. */
    public record Result(
            String text, String title, Setting setting, List<Statement> statements, List<Printed> printed) {
        public String unit() {
            return setting.unit();
        }

        public java.util.Optional<vn.bodua.time.Period> period() {
            return setting.period();
        }
    }

    private final Vocabulary vocabulary;
    private final UnitMentions unitMentions;

    public Reader(Units units, Dictionary dictionary) {
        vocabulary = new Vocabulary(dictionary);
        unitMentions = new UnitMentions(units);
    }

    public Result read(String rawText) {
        String text = VietnameseText.normalise(rawText);
        Document document = Document.of(text, unitMentions);
        Setting setting = new FindSetting(document, unitMentions).find();
        SentenceReader reader = new SentenceReader(vocabulary, document, setting);
        for (Sentence sentence : document.sentences()) {
            if (sentence.role() != Sentence.Role.FURNITURE && sentence.role() != Sentence.Role.TITLE) {
                reader.read(sentence);
            }
        }
        List<Draft> drafts = new ArrayList<>(Repetitions.left(reader.drafts()));
        if (drafts.isEmpty()) {
            for (Sentence sentence : document.sentences()) {
                if (sentence.role() == Sentence.Role.TITLE) {
                    reader.read(sentence);
                }
            }
            drafts.addAll(Repetitions.left(reader.drafts()));
        }
        drafts.sort(java.util.Comparator.comparingInt((Draft d) -> d.amount.number()));
        Map<Draft, Integer> places = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Draft draft : drafts) {
            places.put(draft, statements.size());
            statements.add(statement(draft, document));
        }
        List<Printed> printed = new ArrayList<>();
        for (Draft draft : drafts) {
            printed.add(new Printed(
                    draft.amount.resolution(),
                    draft.of.map(o -> places.getOrDefault(o, -1)).orElse(-1)));
        }
        return new Result(text, title(document), setting, statements, printed);
    }

    private static Statement statement(Draft draft, Document document) {
        int start = document.lexemes().get(draft.quoteFrom).start();
        int end = document.lexemes().get(draft.quoteTo - 1).end();
        return new Statement(
                draft.unit,
                draft.period,
                draft.indicator.code(),
                draft.breakdown,
                draft.kind,
                draft.quantity(),
                draft.base,
                new Statement.Quote(document.text().substring(start, end), start, end),
                new Statement.Evidence(draft.unitWords, draft.periodWords, draft.indicatorWords));
    }

    private static String title(Document document) {
        for (Sentence.Role role : List.of(Sentence.Role.TITLE, Sentence.Role.BODY)) {
            for (Sentence sentence : document.sentences()) {
                if (sentence.role() == role) {
                    String words = document.words(sentence.from(), sentence.to());
                    return words.length() > 200 ? words.substring(0, 200) : words;
                }
            }
        }
        return "";
    }
}
