package vn.bodua.access;

import static vn.bodua.access.Role.ADMINISTRATOR;
import static vn.bodua.access.Role.CLERK;
import static vn.bodua.access.Role.CLUSTER_HEAD;
import static vn.bodua.access.Role.DEPARTMENT;
import static vn.bodua.access.Role.INSPECTOR;
import static vn.bodua.access.Role.LEADER;
import static vn.bodua.access.Role.SPECIALIST;

import java.util.Locale;
import java.util.Set;

/** What a use case asks for, and the roles that give it. The whole table is the golden file {@code permissions.csv}. */
public enum Permission {
    SEE_REPORTS(Kind.READS, SPECIALIST, LEADER, DEPARTMENT, CLUSTER_HEAD, CLERK, INSPECTOR),
    SEE_FIGURES(Kind.READS, SPECIALIST, LEADER, DEPARTMENT, CLUSTER_HEAD, CLERK, INSPECTOR),
    WRITE_REPORTS(Kind.READS, SPECIALIST, LEADER, DEPARTMENT, CLUSTER_HEAD),
    RECEIVE_REPORTS(Kind.CHANGES, SPECIALIST, LEADER, DEPARTMENT, CLERK),
    REVIEW_REPORTS(Kind.CHANGES, SPECIALIST, LEADER, DEPARTMENT),
    ENTER_FIGURES(Kind.CHANGES, SPECIALIST, LEADER, DEPARTMENT),
    DECIDE_FIGURES(Kind.CHANGES, LEADER, DEPARTMENT),
    /** Who holds which post in the bodies of alliances. */
    SEE_ORGANIZATION(Kind.READS, SPECIALIST, LEADER, DEPARTMENT, CLUSTER_HEAD, CLERK, INSPECTOR),
    /** Looking at what a reorganization of units would do. */
    PREVIEW_ORGANIZATION(Kind.READS, LEADER, DEPARTMENT),
    KEEP_ORGANIZATION(Kind.CHANGES, LEADER, DEPARTMENT),
    SEE_REGISTRY(Kind.READS, SPECIALIST, LEADER, DEPARTMENT, CLUSTER_HEAD, CLERK, INSPECTOR),
    KEEP_REGISTRY(Kind.CHANGES, SPECIALIST, LEADER, DEPARTMENT),
    /** What cooperatives would have put on record; it is not public before it is, least of all for each other's clerks. */
    SEE_PROPOSALS(Kind.READS, SPECIALIST, LEADER, DEPARTMENT, INSPECTOR),
    /** The files that one is clerk of. */
    SEE_OWN_FILE(Kind.READS, CLERK),
    /** Proposing for a file that one is clerk of, and assessing it. */
    KEEP_OWN_FILE(Kind.CHANGES, CLERK),
    SEE_HISTORY(Kind.READS, LEADER, INSPECTOR, ADMINISTRATOR),
    SEE_ACCOUNTS(Kind.READS, INSPECTOR, ADMINISTRATOR),
    KEEP_ACCOUNTS(Kind.CHANGES, ADMINISTRATOR),
    SEE_SYSTEM(Kind.READS, ADMINISTRATOR),
    RUN_SYSTEM(Kind.CHANGES, ADMINISTRATOR),
    /** One's own sessions, tokens, factors and deputies: whoever has an account. */
    SEE_OWN_ACCOUNT(Kind.READS, Role.values()),
    KEEP_OWN_ACCOUNT(Kind.CHANGES, Role.values());

    private enum Kind {
        READS,
        CHANGES
    }

    private final Kind kind;
    private final Set<Role> roles;

    Permission(Kind kind, Role... roles) {
        this.kind = kind;
        this.roles = Set.of(roles);
    }

    /** Whether a use case of this permission changes something, and so leaves a trace in the history. */
    public boolean changes() {
        return kind == Kind.CHANGES;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether it is about the person alone, at no unit. */
    public boolean isPersonal() {
        return this == SEE_OWN_ACCOUNT || this == KEEP_OWN_ACCOUNT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
