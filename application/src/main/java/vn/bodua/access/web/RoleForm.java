package vn.bodua.access.web;

import vn.bodua.web.Typed;

/** The form that gives a role, as typed. */
public record RoleForm(String role, String unit, String from, String until, String reason) {

    static final RoleForm EMPTY = new RoleForm("", "", "", "", "");

    public RoleForm {
        role = Typed.text(role);
        unit = Typed.text(unit);
        from = Typed.text(from);
        until = Typed.text(until);
        reason = Typed.text(reason);
    }
}
