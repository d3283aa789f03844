package vn.bodua.audit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bodua.audit.Finding;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.audit.SearchHistory;
import vn.bodua.audit.Verification;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.web.Choice;
import vn.bodua.web.Paging;
import vn.bodua.web.Words;

/** A stretch of the history, the head of the chain, and how a verification came out, if one was asked for. */
public record HistoryPage(
        Sought sought,
        List<HistoryEntry> entries,
        Paging paging,
        SearchHistory.Standing standing,
        Optional<Verification> verification) {

    private static final List<String> RESULTS = List.of("done", "refused", "denied", "failed");

    /** Every act there is, by its words. */
    public List<Choice> acts(Words words) {
        return Stream.concat(
                        Stream.of(new Choice("", words.t("history.any"))),
                        words.keys("act.").stream()
                                .map(key -> new Choice(key.substring("act.".length()), words.t(key)))
                                .sorted(Comparator.comparing(Choice::words, VietnameseOrder.OF_NAMES)))
                .toList();
    }

    public List<Choice> results(Words words) {
        return Stream.concat(
                        Stream.of(new Choice("", words.t("history.any"))),
                        RESULTS.stream().map(r -> new Choice(r, words.t("history.result." + r))))
                .toList();
    }

    /** A finding in words. */
    public String finding(Words words, Finding finding) {
        return switch (finding) {
            case Finding.Edited(long position) -> words.t("history.finding.edited", position);
            case Finding.Unlinked(long position) -> words.t("history.finding.unlinked", position);
            case Finding.Gap(long position, long expected) -> words.t("history.finding.gap", expected, position);
            case Finding.CutOff(long position, String anchor) -> words.t("history.finding.cut_off", position, anchor);
            case Finding.Rewritten(long position, String anchor) ->
                words.t("history.finding.rewritten", position, anchor);
            case Finding.ForgedAnchor(long position, String anchor) -> words.t("history.finding.forged_anchor", anchor);
        };
    }
}
