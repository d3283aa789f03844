package vn.bodua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatWasDoneToTheChainIsFoundTest {

    private static final int LENGTH = 60;
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @TempDir
    private Path home;

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
    void edits(@ForAll @IntRange(min = 1, max = LENGTH) int position, @ForAll @IntRange(max = 3) int field) {
        List<Link> links = chain(LENGTH, position);
        Link was = links.get(position - 1);
        List<String> fields = new ArrayList<>(was.fields());
        fields.set(field, fields.get(field) + "x");
        links.set(position - 1, new Link(position, fields, was.previousHash(), was.hash()));
        assertThat(verified(links).findings()).containsExactly(new Finding.Edited(position));
    }

    @Property(tries = 1_000)
    @Label("an edited row whose hash was made to fit is found at the next one")
    void editsWithTheirHash(@ForAll @IntRange(min = 1, max = LENGTH - 1) int position) {
        List<Link> links = chain(LENGTH, position);
        Link was = links.get(position - 1);
        links.set(position - 1, link(position, was.previousHash(), List.of("0", "khac", "", "")));
        assertThat(verified(links).findings()).containsExactly(new Finding.Unlinked(position + 1));
    }

    @Property(tries = 1_000)
    @Label("a row taken out is found")
    void deletions(@ForAll @IntRange(min = 1, max = LENGTH - 1) int position) {
        List<Link> links = chain(LENGTH, position);
        links.remove(position - 1);
        assertThat(verified(links).findings()).containsExactly(new Finding.Gap(position + 1, position));
    }

    @Property(tries = 1_000)
    @Label("a row put in is found, whatever position it claims")
    void insertions(@ForAll @IntRange(min = 1, max = LENGTH) int position, @ForAll boolean sameNumber) {
        List<Link> links = chain(LENGTH, position);
        Link before = links.get(position - 1);
        links.add(position, link(sameNumber ? position : position + 1, before.hash(), List.of("1", "chen", "", "")));
        assertThat(verified(links).isSound()).isEqualTo(!sameNumber && position == LENGTH);
    }

    @Property(tries = 1_000)
    @Label("two rows that changed places are found")
    void swaps(@ForAll @IntRange(min = 1, max = LENGTH) int one, @ForAll @IntRange(min = 1, max = LENGTH) int other) {
        List<Link> links = chain(LENGTH, one);
        Collections.swap(links, one - 1, other - 1);
        assertThat(verified(links).isSound()).isEqualTo(one == other);
    }

    @Property(tries = 200)
    @Label("contents that changed places, positions left as they were, are found")
    void swapsOfContents(
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int one, @ForAll @IntRange(min = 1, max = LENGTH) int other) {
        List<Link> links = chain(LENGTH, one);
        Link first = links.get(one - 1);
        Link second = links.get(other - 1);
        links.set(one - 1, new Link(one, second.fields(), first.previousHash(), first.hash()));
        links.set(other - 1, new Link(other, first.fields(), second.previousHash(), second.hash()));
        assertThat(verified(links).isSound()).isEqualTo(first.fields().equals(second.fields()));
    }

    @Property(tries = 200)
    @Label("a tail that was cut off is found against the anchor, and only against it")
    void truncation(@ForAll @IntRange(min = 1, max = LENGTH - 1) int kept) throws IOException {
        home = Files.createTempDirectory("neo");
        List<Link> links = chain(LENGTH, kept);
        Anchor anchor = anchored(links, LENGTH);
        List<Link> cut = links.subList(0, kept);
        assertThat(verified(cut).isSound()).isTrue();
        assertThat(verified(cut, anchor).findings()).containsExactly(new Finding.CutOff(LENGTH, anchor.name()));
    }

    @Property(tries = 200)
    @Label("a chain written anew from some row on is found against the anchor, and only against it")
    void rewriting(@ForAll @IntRange(min = 1, max = LENGTH) int from) throws IOException {
        home = Files.createTempDirectory("neo");
        List<Link> links = chain(LENGTH, from);
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
