package vn.bodua.indicator;

import java.util.List;

/** One value of a dimension, e.g. {@code agriculture} of {@code sector}. */
public record BreakdownItem(String dimension, String code, String nameVi, String nameEn, List<String> synonyms) {}
