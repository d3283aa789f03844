package vn.bodua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Answers with the refusal instead of a form that its visitor could not send. */
final class FormsOnlyForThoseWhoMay implements HandlerInterceptor {

    private final RefusalPages refusals;

    FormsOnlyForThoseWhoMay(RefusalPages refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        FormFor form = handler instanceof HandlerMethod method ? method.getMethodAnnotation(FormFor.class) : null;
        if (form == null) {
            return true;
        }
        Visit visit = VisitArgument.visit(request);
        if (visit.signedIn().filter(a -> a.may(form.value())).isPresent()) {
            return true;
        }
        Refusal refusal = Refusal.of(
                RefusalCode.PERMISSION_MISSING,
                "permission",
                form.value().code(),
                "account",
                visit.signedIn().map(Objects::toString).orElse(""));
        refusals.show(visit, Section.HOME, refusal).render(Map.of(), request, response);
        return false;
    }
}
