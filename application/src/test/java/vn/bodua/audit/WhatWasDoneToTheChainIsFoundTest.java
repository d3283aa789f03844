package vn.bodua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatWasDoneToTheChainIsFoundTest {

    private static final int LENGTH = 60;
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private static final Path PAGE = Path.of("..", "docs", "reliability", "history.md");
    private static final Map<String, Integer> FOUND = new ConcurrentSkipListMap<>();

    @TempDir
    private Path home;

    private static void found(String what) {
        FOUND.merge(what, 1, Integer::sum);
    }

    /** The page of figures, when it is asked for; a try that found nothing has failed before. */
    @AfterContainer
    static void writeDown() throws IOException {
        if (Boolean.getBoolean("bodua.reliability")) {
            StringBuilder page = new StringBuilder("""
                    # What is done to the history is found

                    Written by `WhatWasDoneToTheChainIsFoundTest` (`./bodua figures`). Each try makes a chain of %d entries anew, does one
                    thing to it at a random place, and verifies it by the code of `bodua audit verify`. Where the thing changes nothing (a row
                    that changes places with itself, a row put in at the end as the next one) the chain must be found sound.

                    | what was done | tries | found |
                    |---|---:|---:|
                    """.formatted(LENGTH));
            FOUND.forEach((what, times) -> page.append("| %s | %,d | %,d |%n".formatted(what, times, times)));
            Files.writeString(PAGE, page);
        }
    }

    private static Link link(long position, String previous, List<String> fields) {
        return new Link(position, fields, previous, new Link(position, fields, previous, "").expectedHash());
    }

    /** A chain whose fields are drawn from few texts, so that rows look alike. */
    private static List<Link> chain(int length, long seed) {
        Random random = new Random(seed);
        List<Link> links = new ArrayList<>();
        String previous = Link.BEFORE_ALL;
        for (int i = 1; i <= length; i++) {
            Link link = link(i, previous, List.of("" + random.nextInt(3), "an", "", "Đắk " + random.nextInt(2)));
            links.add(link);
            previous = link.hash();
        }
        return links;
    }

    private static Verification verified(List<Link> links, Anchor... anchors) {
        return Verification.of(links.iterator(), List.of(anchors));
    }

    private Anchor anchored(List<Link> links, int position) throws IOException {
        return AnchorKey.findOrCreate(home)
                .sign(position, links.get(position - 1).hash(), NOON);
    }

    @Property(tries = 1_000)
    @Label("an edited field is found at its row")
    void edits(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = LENGTH) int position,
            @ForAll @IntRange(max = 3) int field) {
        List<Link> links = chain(LENGTH, seed);
        Link was = links.get(position - 1);
        List<String> fields = new ArrayList<>(was.fields());
        fields.set(field, fields.get(field) + "x");
        links.set(position - 1, new Link(position, fields, was.previousHash(), was.hash()));
        assertThat(verified(links).findings()).containsExactly(new Finding.Edited(position));
        found("a field edited");
    }

    @Property(tries = 1_000)
    @Label("an edited row whose hash was made to fit is found at the next one")
    void editsWithTheirHash(@ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH - 1) int position) {
        List<Link> links = chain(LENGTH, seed);
        Link was = links.get(position - 1);
        links.set(position - 1, link(position, was.previousHash(), List.of("0", "khac", "", "")));
        assertThat(verified(links).findings()).containsExactly(new Finding.Unlinked(position + 1));
        found("a row edited, its hash made to fit");
    }

    @Property(tries = 1_000)
    @Label("a row taken out is found")
    void deletions(@ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH - 1) int position) {
        List<Link> links = chain(LENGTH, seed);
        links.remove(position - 1);
        assertThat(verified(links).findings()).containsExactly(new Finding.Gap(position + 1, position));
        found("a row taken out");
    }

    @Property(tries = 1_000)
    @Label("a row put in is found, whatever position it claims")
    void insertions(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH) int position, @ForAll boolean sameNumber) {
        List<Link> links = chain(LENGTH, seed);
        Link before = links.get(position - 1);
        links.add(position, link(sameNumber ? position : position + 1, before.hash(), List.of("1", "chen", "", "")));
        assertThat(verified(links).isSound()).isEqualTo(!sameNumber && position == LENGTH);
        found("a row put in");
    }

    @Property(tries = 1_000)
    @Label("two rows that changed places are found")
    void swaps(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = LENGTH) int one,
            @ForAll @IntRange(min = 1, max = LENGTH) int other) {
        List<Link> links = chain(LENGTH, seed);
        Collections.swap(links, one - 1, other - 1);
        assertThat(verified(links).isSound()).isEqualTo(one == other);
        found("two rows that changed places");
    }

    @Property(tries = 1_000)
    @Label("contents that changed places, positions left as they were, are found")
    void swapsOfContents(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int one,
            @ForAll @IntRange(min = 1, max = LENGTH) int other) {
        List<Link> links = chain(LENGTH, seed);
        Link first = links.get(one - 1);
        Link second = links.get(other - 1);
        links.set(one - 1, new Link(one, second.fields(), first.previousHash(), first.hash()));
        links.set(other - 1, new Link(other, first.fields(), second.previousHash(), second.hash()));
        assertThat(verified(links).isSound()).isEqualTo(first.fields().equals(second.fields()));
        found("two contents that changed places");
    }

    @Property(tries = 1_000)
    @Label("a tail that was cut off is found against the anchor, and only against it")
    void truncation(@ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH - 1) int kept) throws IOException {
        home = Files.createTempDirectory("neo");
        List<Link> links = chain(LENGTH, seed);
        Anchor anchor = anchored(links, LENGTH);
        List<Link> cut = links.subList(0, kept);
        assertThat(verified(cut).isSound()).isTrue();
        assertThat(verified(cut, anchor).findings()).containsExactly(new Finding.CutOff(LENGTH, anchor.name()));
        found("a tail cut off (against the anchor)");
    }

    @Property(tries = 1_000)
    @Label("a chain written anew from some row on is found against the anchor, and only against it")
    void rewriting(@ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH) int from) throws IOException {
        home = Files.createTempDirectory("neo");
        List<Link> links = chain(LENGTH, seed);
        Anchor anchor = anchored(links, LENGTH);
        List<Link> anew = new ArrayList<>(links.subList(0, from - 1));
        String previous = anew.isEmpty() ? Link.BEFORE_ALL : anew.getLast().hash();
        for (int i = from; i <= LENGTH; i++) {
            Link link = link(i, previous, List.of("9", "viet lai", "", ""));
            anew.add(link);
            previous = link.hash();
        }
        assertThat(verified(anew).isSound()).isTrue();
        assertThat(verified(anew, anchor).findings()).containsExactly(new Finding.Rewritten(LENGTH, anchor.name()));
        found("the rest written anew (against the anchor)");
    }

    @Test
    @DisplayName("a whole chain is sound, also against its anchors and when it has grown since")
    void wholeChains() throws IOException {
        List<Link> links = chain(LENGTH, 7);
        assertThat(verified(List.of()).isSound()).isTrue();
        assertThat(verified(links, anchored(links, 10), anchored(links, LENGTH)).isSound())
                .isTrue();
        assertThat(verified(links).entries()).isEqualTo(LENGTH);
        assertThat(verified(links).head()).isEqualTo(links.getLast().hash());
    }

    @Test
    @DisplayName("an anchor that was changed after it was signed is no proof")
    void forgedAnchors() throws IOException {
        List<Link> links = chain(LENGTH, 7);
        Anchor genuine = anchored(links, LENGTH);
        Anchor moved = new Anchor(10, genuine.hash(), NOON, genuine.key(), genuine.signature(), "sửa.anchor");
        Anchor empty = new Anchor(0, "", NOON, "", "", "rỗng.anchor");
        assertThat(verified(links, moved).findings()).containsExactly(new Finding.ForgedAnchor(10, "sửa.anchor"));
        assertThat(verified(links, empty).findings()).containsExactly(new Finding.ForgedAnchor(0, "rỗng.anchor"));
    }

    @Test
    @DisplayName("an anchor is read back from its file as it was written; a file that is none is reported")
    void anchorsAreFiles() throws IOException {
        Anchor anchor = anchored(chain(LENGTH, 7), LENGTH);
        Path folder = Files.createDirectories(home.resolve("anchors"));
        Files.writeString(folder.resolve(anchor.name()), anchor.text());
        Files.writeString(folder.resolve("la.anchor"), "không phải neo");
        List<Anchor> read = Anchor.in(folder);
        assertThat(read).hasSize(2).contains(anchor);
        assertThat(read)
                .filteredOn(a -> !a.isGenuine())
                .extracting(Anchor::name)
                .containsExactly("la.anchor");
        assertThat(Anchor.in(home.resolve("khong-co"))).isEmpty();
    }
}
