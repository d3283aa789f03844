package vn.bodua.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Naming the head of a cluster, from the cluster's page. */
@Controller
class ClusterHeadPages {

    private final RefusalPages refusals;
    private final PeopleKept people;

    ClusterHeadPages(RefusalPages refusals, PeopleKept people) {
        this.refusals = refusals;
        this.people = people;
    }

    @PostMapping("/units/{id}/heads")
    View name(Visit visit, @PathVariable String id, @ModelAttribute PersonForm form) {
        UnitId cluster = new UnitId(id);
        return switch (form.head().then(head -> head.name(visit.actor(), people, cluster))) {
            case Outcome.Done<Long> done -> new RedirectView("/units/" + cluster + "#heads");
            case Outcome.Refused<Long>(Refusal refusal) -> refusals.show(visit, Section.UNITS, refusal);
        };
    }
}
