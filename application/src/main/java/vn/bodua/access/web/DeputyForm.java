package vn.bodua.access.web;

import vn.bodua.web.Typed;

/** The form that lets somebody act in one's own role, as typed. */
public record DeputyForm(String role, String account, String from, String until, String reason) {

    static final DeputyForm EMPTY = new DeputyForm("", "", "", "", "");

    public DeputyForm {
        role = Typed.text(role);
        account = Typed.text(account);
        from = Typed.text(from);
        until = Typed.text(until);
        reason = Typed.text(reason);
    }
}
