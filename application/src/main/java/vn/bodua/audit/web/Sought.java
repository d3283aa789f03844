package vn.bodua.audit.web;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.springframework.web.util.UriUtils;
import vn.bodua.audit.SearchHistory;
import vn.bodua.web.Typed;

/** What the form of the history asks for, as typed. */
public record Sought(
        String account, String act, String kind, String subject, String result, String from, String until) {

    static final Sought ANYTHING = new Sought("", "", "", "", "", "", "");

    public Sought {
        account = Typed.text(account).strip();
        act = Typed.text(act).strip();
        kind = Typed.text(kind).strip();
        subject = Typed.text(subject).strip();
        result = Typed.text(result).strip();
        from = Typed.text(from).strip();
        until = Typed.text(until).strip();
    }

    SearchHistory.Question question() {
        return new SearchHistory.Question(account, act, kind, subject, "", result, Typed.day(from), Typed.day(until));
    }

    /** The address that asks the same again. */
    String address() {
        StringJoiner query = new StringJoiner("&", "/history?", "");
        query.setEmptyValue("/history");
        add(query, "account", account);
        add(query, "act", act);
        add(query, "kind", kind);
        add(query, "subject", subject);
        add(query, "result", result);
        add(query, "from", from);
        add(query, "until", until);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
