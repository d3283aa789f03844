package vn.bodua.operation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.bodua.operation.DescribeSystem;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The page of the system: versions, database, disks, jobs, nodes, and what other modules say of themselves. */
@Controller
class SystemPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final DescribeSystem describeSystem;

    SystemPages(Pages pages, RefusalPages refusals, DescribeSystem describeSystem) {
        this.pages = pages;
        this.refusals = refusals;
        this.describeSystem = describeSystem;
    }

    @GetMapping("/system")
    View show(Visit visit) {
        return switch (describeSystem.describe(visit.actor())) {
            case Outcome.Refused<DescribeSystem.Description>(Refusal refusal) ->
                refusals.show(visit, Section.SYSTEM, refusal);
            case Outcome.Done<DescribeSystem.Description>(DescribeSystem.Description description) -> {
                Head head = Head.of(Section.SYSTEM, visit.words().t("system.title"))
                        .meta(visit.words().t("system.meta"));
                yield pages.show(visit, head, "system", new SystemPage(description));
            }
        };
    }
}
