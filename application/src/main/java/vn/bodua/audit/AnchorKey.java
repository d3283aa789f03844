package vn.bodua.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The key that signs anchors: made once, kept in the home folder beside the other secrets, never in the database. */
final class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String open;

    private AnchorKey(PrivateKey secret, String open) {
        this.secret = secret;
        this.open = open;
    }

    static AnchorKey findOrCreate(Path home) throws IOException {
        Path file = home.resolve("secrets").resolve("anchor-key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            List<String> lines = Files.readAllLines(file);
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            return new AnchorKey(secret, lines.get(1));
        } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("The key in " + file + " cannot be used", e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // Moved when whole, so that a crash leaves a key or none; the first of two nodes of one home wins.
        Path draft = Files.createTempFile(file.getParent(), "anchor-key", ".new");
        Files.writeString(
                draft,
                base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Anchor sign(long position, String hash, Instant at) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(secret);
            signer.update(Anchor.signed(position, hash, at));
            return new Anchor(
                    position, hash, at, open, Base64.getEncoder().encodeToString(signer.sign()), Anchor.fileName(at));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
