package vn.bodua.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.Account;
import vn.bodua.refusal.Refusal;

/** The accounts within reach, and the form that opens another. */
public record AccountsPage(
        List<Account> accounts, LocalDate today, AccountForm form, List<String> unitNames, Optional<Refusal> refusal) {}
