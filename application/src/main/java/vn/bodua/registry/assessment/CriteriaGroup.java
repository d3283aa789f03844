package vn.bodua.registry.assessment;

import java.math.BigDecimal;

/** Criteria that together give so many points at most. */
public record CriteriaGroup(String code, Wording name, BigDecimal greatest) {}
