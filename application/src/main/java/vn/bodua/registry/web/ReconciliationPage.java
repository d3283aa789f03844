package vn.bodua.registry.web;

import java.util.List;
import java.util.Map;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Named;
import vn.bodua.registry.Reconcile.Line;
import vn.bodua.registry.Reconcile.Reason;
import vn.bodua.registry.Reconcile.Reconciliation;
import vn.bodua.web.Choice;

/** What a unit reported beside what the registry counts. */
public record ReconciliationPage(Reconciliation laid, List<Choice> units, List<Choice> periods) {

    /** So many names stand on the page for one reason. */
    public static final int NAMES = 30;

    /** Whether files are named; for the nation they are not. */
    public boolean names() {
        return !laid.unit().equals(UnitId.NATION);
    }

    public List<Line> differing() {
        return laid.lines().stream().filter(line -> !line.agrees()).toList();
    }

    public List<Line> agreeing() {
        return laid.lines().stream().filter(Line::agrees).toList();
    }

    /** In the order in which they are likely. */
    public static List<Map.Entry<Reason, List<Named>>> explained(Line line) {
        return List.copyOf(line.explained().entrySet());
    }
}
