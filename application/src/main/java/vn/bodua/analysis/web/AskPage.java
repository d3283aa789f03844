package vn.bodua.analysis.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.analysis.SuggestTables;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Refusal;

/** The form that asks for a table, and tables that have something in them. */
public record AskPage(
        Question question,
        Optional<Refusal> refusal,
        Units units,
        Dictionary dictionary,
        List<SuggestTables.Suggestion> suggestions) {

    public List<String> unitNames() {
        return units.namesInReports();
    }

    public List<Indicator> indicators() {
        return List.copyOf(dictionary.indicators());
    }
}
