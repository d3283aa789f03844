package vn.bodua.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** New inputs out of saved ones: bytes flipped, cut out, doubled, exchanged; pieces of two joined; numbers driven to their ends. */
final class Mutations {

    private static final int LONGEST = 16 * 1024;
    private static final List<byte[]> PIECES = List.of(
            bytes("0000000000"),
            bytes("9999999999999999999"),
            bytes(".."),
            bytes("-"),
            bytes("%"),
            bytes("\u0309"),
            bytes("\uD83D\uDE00"),
            bytes("İ"),
            bytes("\n"),
            bytes("Đ"),
            bytes("«“"),
            new byte[] {-1, -1, -1, -1},
            new byte[] {0, 0, 0, 0},
            new byte[] {-1, -1, -1, 127});

    private final List<byte[]> saved;
    private final Random random;

    Mutations(List<byte[]> saved, long seed) {
        this.saved = saved;
        random = new Random(seed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] next() {
        byte[] input = any().clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] any() {
        return saved.get(random.nextInt(saved.size()));
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = at + random.nextInt(Math.min(64, input.length - at) + 1);
        byte[] start = Arrays.copyOf(input, at);
        byte[] end = Arrays.copyOfRange(input, to, input.length);
        return switch (random.nextInt(6)) {
            case 0 -> joined(start, end);
            case 1 -> joined(Arrays.copyOf(input, to), Arrays.copyOfRange(input, at, input.length));
            case 2 -> joined(joined(start, PIECES.get(random.nextInt(PIECES.size()))), end);
            case 3 -> {
                byte[] other = any();
                int from = random.nextInt(other.length + 1);
                yield joined(start, Arrays.copyOfRange(other, from, other.length));
            }
            case 4 -> joined(start, new byte[0]);
            default -> {
                byte[] flipped = input.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
