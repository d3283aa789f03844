package vn.bodua.registry.assessment;

/** What something of the rule is called, in Vietnamese and in English. */
public record Wording(String vietnamese, String english) {}
