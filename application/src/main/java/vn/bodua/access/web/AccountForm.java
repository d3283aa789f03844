package vn.bodua.access.web;

import vn.bodua.web.Typed;

/** The form of a new account, as typed. */
public record AccountForm(String account, String name, String email, String unit) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "");

    public AccountForm {
        account = Typed.text(account);
        name = Typed.text(name);
        email = Typed.text(email);
        unit = Typed.text(unit);
    }
}
