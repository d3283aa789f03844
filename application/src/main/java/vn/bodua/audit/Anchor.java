package vn.bodua.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The head of the chain at one moment, signed (Ed25519, RFC 8032), as a small text file to be kept where nobody who can
 * write to the database can reach it. Whoever compares it with the chain needs nothing else.
 *
 * @param key the public key, X.509 in Base64
 * @param name of the file
 */
public record Anchor(long position, String hash, Instant at, String key, String signature, String name) {

    private static final String TITLE = "Bó Đũa, neo nhật ký / anchor of the history";
    private static final String ENDING = ".anchor";

    /** What is signed. */
    static byte[] signed(long position, String hash, Instant at) {
        return ("bodua-anchor\n" + position + "\n" + hash + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8);
    }

    boolean isGenuine() {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            verifier.update(signed(position, hash, at));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notEvenASignature) {
            return false;
        }
    }

    String text() {
        return """
                %s
                position: %d
                hash: %s
                at: %s
                key: %s
                signature: %s
                """.formatted(TITLE, position, hash, at, key, signature);
    }

    /** The anchors in the files of a folder, by name; a file that is none counts as a forged one. */
    static List<Anchor> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(Anchor::read)
                    .toList();
        }
    }

    static String fileName(Instant at) {
        return at.toString().replace(":", "").replaceAll("\\.\\d+", "") + ENDING;
    }

    private static Anchor read(Path file) {
        String name = file.getFileName().toString();
        try {
            Map<String, String> fields = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 2).strip());
                }
            }
            return new Anchor(
                    Long.parseLong(field(fields, "position")),
                    field(fields, "hash"),
                    Instant.parse(field(fields, "at")),
                    field(fields, "key"),
                    field(fields, "signature"),
                    name);
        } catch (IOException | NumberFormatException | DateTimeParseException unreadable) {
            return new Anchor(0, "", Instant.EPOCH, "", "", name);
        }
    }

    private static String field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElse("");
    }
}
