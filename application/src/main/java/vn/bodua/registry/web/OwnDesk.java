package vn.bodua.registry.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.clerk.Proposal;
import vn.bodua.registry.clerk.ShowOwnFiles.OwnFile;

/** The desk of a cooperative's own clerk. */
public record OwnDesk(List<OwnFile> files, Optional<Refusal> refusal) {

    /** How many answered proposals of a file are shown. */
    private static final int SHOWN = 5;

    public static List<Proposal> waiting(OwnFile file) {
        return file.proposals().stream().filter(Proposal::waits).toList();
    }

    public static List<Proposal> answered(OwnFile file) {
        return file.proposals().stream().filter(p -> !p.waits()).limit(SHOWN).toList();
    }
}
