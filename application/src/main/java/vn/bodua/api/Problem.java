package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;
import vn.bodua.web.Language;

/**
 * A refusal as a program is told (RFC 9457).
 *
 * @param type names the kind of problem for ever
 * @param detail what, where, the limit, what to do, in the language asked for
 * @param instance the address that was asked
 * @param code as the catalogue has it, e.g. {@code R-501}
 * @param details what the text was filled with, for programs that do not read texts
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Map<String, String> details) {

    static Problem of(Refusal refusal, HttpServletRequest request, Language language) {
        RefusalText text = RefusalText.of(refusal, language.locale());
        return new Problem(
                "urn:bodua:refusal:" + text.code(),
                text.title(),
                refusal.code().status(),
                text.text(),
                request.getRequestURI(),
                text.code(),
                new TreeMap<>(refusal.details()));
    }
}
