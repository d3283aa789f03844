package vn.bodua.access.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of this installation that is not in its database: it seals what must be read again (AES-256-GCM) and marks what
 * must be known again (HMAC-SHA-256). Every purpose has a key of its own, derived from this one.
 */
public final class SignInKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 32;

    private final byte[] root;

    private SignInKey(byte[] root) {
        this.root = root;
    }

    /** The key of a text of at least 32 bytes in base64url, as the home folder and settings hold it. */
    public static SignInKey of(String text) {
        byte[] root = Base64.getUrlDecoder().decode(text.strip());
        if (root.length < SHORTEST) {
            throw new IllegalArgumentException("a key of " + root.length + " bytes; it needs " + SHORTEST);
        }
        return new SignInKey(root);
    }

    /** A mark that only this installation can make. */
    public String mark(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(key(purpose), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sealed for an owner: the seal does not open for another. */
    byte[] seal(byte[] plain, String owner) {
        byte[] nonce = RandomToken.bytes(NONCE);
        try {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, owner);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Empty where another key sealed it, or for another owner. */
    Optional<byte[]> open(byte[] sealed, String owner) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return Optional.of(run(Cipher.DECRYPT_MODE, nonce, rest, owner));
        } catch (AEADBadTagException anotherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    private byte[] key(String purpose) {
        return hmac(root, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
