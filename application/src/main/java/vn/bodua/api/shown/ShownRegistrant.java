package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.SizeClass;

/** A line of the registry: one as it stood on the day that was asked for; amounts in VND. */
public record ShownRegistrant(
        long id,
        String kind,
        String name,
        String number,
        String place,
        String commune,
        String sector,
        String statutoryField,
        String state,
        LocalDate since,
        LocalDate founded,
        Optional<Long> charterCapital,
        Optional<Long> members,
        Optional<Long> workers,
        Optional<String> size,
        boolean affiliated) {

    public static ShownRegistrant of(FindRegistrants.Line line) {
        return new ShownRegistrant(
                line.id().value(),
                line.kind().code(),
                line.name(),
                line.number(),
                line.place().value(),
                line.commune(),
                line.sector(),
                line.statutoryField(),
                line.state().code(),
                line.since(),
                line.founded(),
                line.charterCapital(),
                line.members(),
                line.workers(),
                line.size().map(SizeClass::code),
                line.affiliated());
    }
}
