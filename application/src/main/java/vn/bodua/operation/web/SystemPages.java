package vn.bodua.operation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.bodua.operation.DescribeSystem;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Permit;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Who;

/** The page of the system: versions, database, disks, jobs, nodes, and what other modules say of themselves. */
@Controller
class SystemPages {

    private final Pages pages;
    private final DescribeSystem describeSystem;

    SystemPages(Pages pages, DescribeSystem describeSystem) {
        this.pages = pages;
        this.describeSystem = describeSystem;
    }

    @GetMapping("/system")
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View show(Visit visit) {
        Head head = Head.of(Section.HOME, visit.words().t("system.title"))
                .meta(visit.words().t("system.meta"));
        return pages.show(visit, head, "system", new SystemPage(describeSystem.describe()));
    }
}
