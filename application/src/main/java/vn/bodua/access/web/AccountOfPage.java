package vn.bodua.access.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.Account;
import vn.bodua.access.HeldRole;
import vn.bodua.access.Role;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Choice;
import vn.bodua.web.Words;

/**
 * One account: its roles through time, the form that gives another, its history.
 *
 * @param own whether it is the visitor's
 * @param link a one-time link just made, shown this once
 */
public record AccountOfPage(
        Account account,
        boolean own,
        LocalDate today,
        RoleForm form,
        List<String> unitNames,
        List<HistoryEntry> history,
        Optional<String> link,
        Optional<Refusal> refusal) {

    public List<Choice> roles(Words words) {
        return Arrays.stream(Role.values())
                .map(r -> new Choice(r.code(), words.t("role." + r.code())))
                .toList();
    }

    /** From when to when, in words: "từ 1/1/2026", "1/1/2026 – 31/12/2026". */
    public static String span(Words words, HeldRole role) {
        String from = role.validity().from().map(words::day).orElse("");
        return role.lastDay()
                .map(last -> words.t("accounts.span", from, words.day(last)))
                .orElseGet(() -> words.t("accounts.span.open", from));
    }
}
