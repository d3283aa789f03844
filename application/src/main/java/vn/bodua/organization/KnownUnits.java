package vn.bodua.organization;

/** The units as they are known at this moment; whoever asks twice may be told of a reorganization in between. */
@FunctionalInterface
public interface KnownUnits {

    Units now();

    /** Where nothing is reorganized: the shipped units of a command that reads texts. */
    static KnownUnits always(Units units) {
        return () -> units;
    }
}
