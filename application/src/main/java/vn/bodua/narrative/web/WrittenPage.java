package vn.bodua.narrative.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;

/**
 * The written report, or the form that asks for one.
 *
 * @param article the report as the writer set it, every text in it escaped; empty for the form alone
 * @param formats endings of the files that it can be had as
 */
public record WrittenPage(
        String unit, String period, String article, List<String> formats, Optional<Refusal> refusal) {}
