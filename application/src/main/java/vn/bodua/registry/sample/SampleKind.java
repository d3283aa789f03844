package vn.bodua.registry.sample;

import vn.bodua.registry.LegalKind;

/** Kinds that the plan tells apart. */
enum SampleKind {
    AGRICULTURE(LegalKind.COOPERATIVE, 1_300, 180, 18),
    NON_AGRICULTURE(LegalKind.COOPERATIVE, 2_800, 26, 16),
    CREDIT_FUND(LegalKind.CREDIT_FUND, 2_400, 900, 11),
    UNION(LegalKind.UNION, 9_000, 6, 20),
    GROUP(LegalKind.GROUP, 0, 15, 15);

    private final LegalKind legal;
    private final int capital;
    private final int members;
    private final int workers;

    /** The last three are what one of them has around: millions of VND, people. */
    SampleKind(LegalKind legal, int capital, int members, int workers) {
        this.legal = legal;
        this.capital = capital;
        this.members = members;
        this.workers = workers;
    }

    LegalKind legal() {
        return legal;
    }

    int capital() {
        return capital;
    }

    int members() {
        return members;
    }

    int workers() {
        return workers;
    }
}
