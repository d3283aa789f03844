package vn.bodua.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.KnownFiles.Mark;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.RegistryName;

/**
 * Finds whom a row is about: by the number of the file, by the code, else by name and commune in the province, with all ways to
 * write "HTX" and "dịch vụ nông nghiệp" taken for one. Of two with different codes none is the other.
 */
final class Matching {

    private static final Pattern OF_COMMUNE = Pattern.compile("^(xa|phuong|thi tran|dac khu|tt|x|p) (?=.)");

    private final Places places;
    private final Map<Long, Mark> byId = new HashMap<>();
    private final Map<String, List<Mark>> byNumber = new HashMap<>();
    private final Map<Key, List<Mark>> byName = new HashMap<>();

    private record Key(LegalKind kind, String bareName, String commune, UnitId province) {}

    Matching(List<Mark> known, Places places) {
        this.places = places;
        for (Mark mark : known) {
            byId.put(mark.id().value(), mark);
            if (!mark.number().isEmpty()) {
                byNumber.computeIfAbsent(mark.number(), n -> new ArrayList<>()).add(mark);
            }
            if (mark.living()) {
                byName.computeIfAbsent(
                                key(mark.kind(), mark.bareName(), mark.commune(), mark.place()), k -> new ArrayList<>())
                        .add(mark);
            }
        }
    }

    private Key key(LegalKind kind, String bareName, String commune, UnitId place) {
        return new Key(kind, bareName, commune(commune), places.provinceOf(place));
    }

    /** "Xã Tân Tiến" and "tan tien" are one commune. */
    static String commune(String written) {
        return OF_COMMUNE.matcher(RegistryName.fold(written)).replaceFirst("");
    }

    /**
     * Whom it is about.
     *
     * @param known one that is on record
     * @param perhaps one of the same name in the same commune that has another code
     */
    record Match(Optional<RegistrantId> known, Optional<Mark> perhaps) {}

    /**
     * Finds it.
     *
     * <p>Refusals: {@code REGISTRANT_UNKNOWN} (a number of a file), {@code ROW_MATCHES_SEVERAL}.
     */
    Outcome<Match> of(Said said, Optional<LegalKind> kind, UnitId province) {
        Optional<Long> id = said.amount(Column.ID);
        if (id.isPresent()) {
            return byId.containsKey(id.get())
                    ? Outcome.done(new Match(Optional.of(new RegistrantId(id.get())), Optional.empty()))
                    : Outcome.refused(Refusal.of(
                            RefusalCode.REGISTRANT_UNKNOWN,
                            "registrant",
                            id.get().toString()));
        }
        String number = said.text(Column.NUMBER).orElse("");
        List<Mark> coded = byNumber.getOrDefault(number, List.of());
        List<Mark> living = coded.stream().filter(Mark::living).toList();
        if (!coded.isEmpty()) {
            // of several that ended only the last can be meant
            return living.size() > 1
                    ? several(living)
                    : Outcome.done(new Match(
                            Optional.of((living.isEmpty() ? coded.getLast() : living.getFirst()).id()),
                            Optional.empty()));
        }
        if (kind.isEmpty()) {
            return Outcome.done(new Match(Optional.empty(), Optional.empty()));
        }
        List<Mark> named = byName.getOrDefault(
                key(
                        kind.get(),
                        RegistryName.bare(said.text(Column.NAME).orElse("")),
                        said.text(Column.COMMUNE).orElse(""),
                        province),
                List.of());
        List<Mark> same = named.stream()
                .filter(m -> m.number().isEmpty() || number.isEmpty())
                .toList();
        if (same.size() > 1) {
            return several(same);
        }
        return Outcome.done(new Match(
                same.stream().map(Mark::id).findFirst(),
                same.isEmpty() ? named.stream().findFirst() : Optional.empty()));
    }

    private static Outcome<Match> several(List<Mark> marks) {
        return Outcome.refused(Refusal.of(
                RefusalCode.ROW_MATCHES_SEVERAL,
                "names",
                marks.stream()
                        .map(m -> m.name() + " (" + (m.number().isEmpty() ? m.id().toString() : m.number()) + ")")
                        .collect(Collectors.joining("; "))));
    }

    /** The rows of one file that were looked at: no two may be about one. */
    final class InFile {

        private final Map<Long, Said> known = new HashMap<>();
        private final Map<String, Said> coded = new HashMap<>();
        private final Map<Key, List<Said>> named = new HashMap<>();

        /** The row before that is about the same one. */
        Optional<Said> before(Said said, Match match, Optional<LegalKind> kind, UnitId province) {
            if (match.known().isPresent()) {
                Said first = known.putIfAbsent(match.known().get().value(), said);
                if (first != null) {
                    return Optional.of(first);
                }
            }
            String number = said.text(Column.NUMBER).orElse("");
            if (!number.isEmpty()) {
                Said first = coded.putIfAbsent(number, said);
                if (first != null) {
                    return Optional.of(first);
                }
            }
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            Key key = key(
                    kind.get(),
                    RegistryName.bare(said.text(Column.NAME).orElse("")),
                    said.text(Column.COMMUNE).orElse(""),
                    province);
            List<Said> others = Objects.requireNonNull(named.computeIfAbsent(key, k -> new ArrayList<>()));
            Optional<Said> first = others.stream()
                    .filter(o -> number.isEmpty() || o.text(Column.NUMBER).isEmpty())
                    // two files of the registry may well share a name
                    .filter(o -> said.amount(Column.ID).isEmpty()
                            || o.amount(Column.ID).isEmpty())
                    .findFirst();
            if (first.isEmpty()) {
                others.add(said);
            }
            return first;
        }
    }

    InFile inFile() {
        return new InFile();
    }
}
