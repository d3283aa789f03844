package vn.bodua.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads a chain from its beginning and finds whatever was done to it. An edit, a deletion, an insertion and a swap show in
 * the chain itself; that the tail was cut off or the whole written anew shows only against anchors kept elsewhere.
 *
 * @param entries how many rows were read
 * @param head hash of the last one
 * @param anchors how many anchors were compared
 */
public record Verification(long entries, String head, int anchors, List<Finding> findings) {

    /** After so many nobody needs more to know. */
    private static final int MOST_FINDINGS = 100;

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }

    /** Verifies links in the order of their positions. */
    public static Verification of(Iterator<Link> chain, List<Anchor> anchors) {
        Map<Long, String> anchored = new HashMap<>();
        anchors.forEach(a -> anchored.put(a.position(), ""));
        List<Finding> findings = new ArrayList<>();
        long entries = 0;
        long expected = 1;
        String head = Link.BEFORE_ALL;
        while (chain.hasNext()) {
            Link link = chain.next();
            entries++;
            if (findings.size() < MOST_FINDINGS) {
                look(link, expected, head, findings);
            }
            expected = link.position() + 1;
            head = link.hash();
            anchored.computeIfPresent(link.position(), (position, none) -> link.hash());
        }
        for (Anchor anchor : anchors) {
            compare(anchor, anchored.getOrDefault(anchor.position(), ""), expected, findings);
        }
        return new Verification(entries, head, anchors.size(), findings);
    }

    private static void look(Link link, long expected, String head, List<Finding> findings) {
        if (link.position() != expected) {
            findings.add(new Finding.Gap(link.position(), expected));
        } else if (!link.previousHash().equals(head)) {
            findings.add(new Finding.Unlinked(link.position()));
        }
        if (!link.expectedHash().equals(link.hash())) {
            findings.add(new Finding.Edited(link.position()));
        }
    }

    private static void compare(Anchor anchor, String found, long end, List<Finding> findings) {
        if (!anchor.isGenuine()) {
            findings.add(new Finding.ForgedAnchor(anchor.position(), anchor.name()));
        } else if (anchor.position() >= end) {
            findings.add(new Finding.CutOff(anchor.position(), anchor.name()));
        } else if (anchor.position() > 0 && !found.equals(anchor.hash())) {
            findings.add(new Finding.Rewritten(anchor.position(), anchor.name()));
        }
    }
}
