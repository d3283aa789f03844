package vn.bodua.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The part of an indicator that a figure is about: codes of different dimensions, in alphabetical order; none for the whole. */
public record Breakdown(List<String> codes) implements Comparable<Breakdown> {

    public static final Breakdown NONE = new Breakdown(List.of());

    public Breakdown {
        codes = codes.size() < 2
                ? List.copyOf(codes)
                : codes.stream().distinct().sorted().toList();
    }

    public static Breakdown of(String... codes) {
        return new Breakdown(List.of(codes));
    }

    /** Reads {@code a+b}; the empty string is the whole. */
    public static Breakdown ofCode(String code) {
        return code.isEmpty() ? NONE : new Breakdown(Arrays.asList(code.split("\\+")));
    }

    /** {@code a+b}, or the empty string for the whole. */
    public String code() {
        return codes.size() == 1 ? codes.getFirst() : String.join("+", codes);
    }

    public boolean isWhole() {
        return codes.isEmpty();
    }

    public Breakdown with(String another) {
        return new Breakdown(Stream.concat(codes.stream(), Stream.of(another)).toList());
    }

    public Breakdown without(String code) {
        return new Breakdown(codes.stream().filter(c -> !c.equals(code)).toList());
    }

    @Override
    public int compareTo(Breakdown other) {
        return code().compareTo(other.code());
    }

    @Override
    public String toString() {
        return code();
    }
}
