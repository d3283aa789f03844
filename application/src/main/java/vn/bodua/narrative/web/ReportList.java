package vn.bodua.narrative.web;

import java.util.List;
import vn.bodua.narrative.Report;
import vn.bodua.web.Paging;

/** One stretch of the list of reports. */
public record ReportList(List<Report> reports, Paging paging) {}
