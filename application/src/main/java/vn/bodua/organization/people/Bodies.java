package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bodua.organization.Unit;

/** The bodies of one alliance through time: their terms, and who held which post from when until when. */
public record Bodies(Unit alliance, List<Term> terms, List<Post> posts) {

    private static final Comparator<Post> AS_LISTED =
            Comparator.comparing(Post::position).thenComparing(Post::from).thenComparing(p -> p.id().value());

    /** The term of a body that a day lies in; the years on its label may be over. */
    public Optional<Term> termOn(Body body, LocalDate day) {
        return alliance.existsOn(day)
                ? terms.stream()
                        .filter(t -> t.body() == body && !t.began().isAfter(day))
                        .max(Comparator.comparing(Term::began))
                : Optional.empty();
    }

    /** The first day on which a post is held no more: by a row of its own, with its term, or with the alliance. */
    public Optional<LocalDate> heldUntil(Post post) {
        return Stream.of(post.ending().map(Ending::day), next(post.term()), allianceEndsAfter(post.from()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> next(Term term) {
        return terms.stream()
                .filter(t -> t.body() == term.body())
                .map(Term::began)
                .filter(began -> began.isAfter(term.began()))
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> allianceEndsAfter(LocalDate day) {
        return alliance.existence().spans().stream()
                .filter(span -> span.holdsOn(day))
                .flatMap(span -> span.until().stream())
                .findFirst();
    }

    public boolean holdsOn(Post post, LocalDate day) {
        return !day.isBefore(post.from()) && heldUntil(post).map(day::isBefore).orElse(true) && alliance.existsOn(day);
    }

    /** The posts held in a body on a day: who leads it first. */
    public List<Post> heldOn(Body body, LocalDate day) {
        return posts.stream()
                .filter(p -> p.position().body() == body && holdsOn(p, day))
                .sorted(AS_LISTED)
                .toList();
    }

    /** The posts of a term that are held on some day from one on. */
    List<Post> heldSince(Term term, LocalDate day) {
        return posts.stream()
                .filter(p -> p.term().id().equals(term.id()))
                .filter(p -> heldUntil(p).map(day::isBefore).orElse(true))
                .sorted(AS_LISTED)
                .toList();
    }

    /** The most posts of a term that are held at one time from a day on. */
    int mostSince(Term term, LocalDate day) {
        List<Post> held = heldSince(term, day);
        return Stream.concat(Stream.of(day), held.stream().map(Post::from).filter(day::isBefore))
                .mapToInt(d -> (int) held.stream().filter(p -> holdsOn(p, d)).count())
                .max()
                .orElse(0);
    }
}
