package vn.bodua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Random passwords that are kept in the home folder, readable by its user only. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Path home) {
        folder = home.resolve("secrets");
    }

    Optional<String> find(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    public String findOrCreate(String name) throws IOException {
        Optional<String> kept = find(name);
        return kept.isPresent() ? kept.get() : create(name);
    }

    private String create(String name) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // A temporary file is made with 0600; moved, the secret is there whole or not at all.
        Path draft = Files.createTempFile(folder, name, ".new");
        Files.writeString(draft, secret + "\n");
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }
}
