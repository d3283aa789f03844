package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.bodua.database.backup.BackupRefused.Reason;

/**
 * The key of one encrypted backup and how its chunks are sealed: AES-256-GCM, the key by Argon2id (RFC 9106, second
 * recommended option) from the passphrase and a salt of this file alone. The nonce counts the chunks and marks the last,
 * so that chunks cannot be cut off, swapped or repeated (Hoang, Reyhanitabar, Rogaway, Vizár 2015: STREAM).
 */
final class Seal {

    static final byte[] MAGIC = "BODUAENC".getBytes(US_ASCII);

    /** Bytes of content in each chunk but the last. */
    static final int CHUNK = 64 * 1024;

    /** Bytes that sealing adds to a chunk. */
    static final int TAG = 16;

    private static final byte FORMAT = 1;
    private static final int SALT = 16;
    private static final int NONCE_PREFIX = 7;
    private static final int CHECK = 16;
    private static final int KEY = 32;
    private static final int HEADER = MAGIC.length + 1 + 4 + 1 + 1 + SALT + NONCE_PREFIX + CHECK;

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;
    // A header asking for more could only be meant to exhaust this machine.
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    private final byte[] header;
    private final SecretKeySpec key;
    private final byte[] noncePrefix;

    private Seal(byte[] header, SecretKeySpec key, byte[] noncePrefix) {
        this.header = header;
        this.key = key;
        this.noncePrefix = noncePrefix;
    }

    /** A new key for a new file. */
    static Seal make(Passphrase passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] prefix = new byte[NONCE_PREFIX];
        random.nextBytes(prefix);
        byte[] derived = derive(passphrase, MEMORY_KIB, PASSES, LANES, salt);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(FORMAT)
                .putInt(MEMORY_KIB)
                .put((byte) PASSES)
                .put((byte) LANES)
                .put(salt)
                .put(prefix)
                .put(check(derived))
                .array();
        return new Seal(header, key(derived), prefix);
    }

    /** The key of a file that begins with this header, magic included. */
    static Seal open(InputStream file, Passphrase passphrase) throws IOException {
        byte[] header = file.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new BackupRefused(Reason.DAMAGED, "The backup is cut short within its first bytes.");
        }
        ByteBuffer read = ByteBuffer.wrap(header, MAGIC.length, HEADER - MAGIC.length);
        byte format = read.get();
        int memory = read.getInt();
        int passes = read.get();
        int lanes = read.get();
        if (format != FORMAT) {
            throw new BackupRefused(
                    Reason.OTHER_FORMAT,
                    "The backup is encrypted in format " + format + ", and this build knows format " + FORMAT
                            + ". Restore it with the build that made it, or a newer one.");
        }
        if (passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_LANES
                || memory < 8 * lanes
                || memory > MOST_MEMORY_KIB) {
            throw new BackupRefused(Reason.DAMAGED, "The first bytes of the backup are not what was written.");
        }
        byte[] salt = new byte[SALT];
        read.get(salt);
        byte[] prefix = new byte[NONCE_PREFIX];
        read.get(prefix);
        byte[] check = new byte[CHECK];
        read.get(check);
        byte[] derived = derive(passphrase, memory, passes, lanes, salt);
        if (!MessageDigest.isEqual(check, check(derived))) {
            throw new BackupRefused(
                    Reason.PASSPHRASE_WRONG,
                    "The passphrase does not open this backup (or the first " + HEADER
                            + " bytes of the file were changed). Take the passphrase of the day on which it was made.");
        }
        return new Seal(header, key(derived), prefix);
    }

    byte[] header() {
        return header.clone();
    }

    static void skipHeader(InputStream file) throws IOException {
        if (file.readNBytes(HEADER).length < HEADER) {
            throw new EOFException("cut short within the first bytes");
        }
    }

    /** How chunk number {@code count} is sealed or opened. */
    Cipher cipher(int mode, int count, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_PREFIX + 5)
                .put(noncePrefix)
                .putInt(count)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static byte[] derive(Passphrase passphrase, int memoryKiB, int passes, int lanes, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] derived = new byte[KEY + CHECK];
        argon2.generateBytes(passphrase.bytes(), derived);
        return derived;
    }

    private static SecretKeySpec key(byte[] derived) {
        return new SecretKeySpec(derived, 0, KEY, "AES");
    }

    // Other bytes than the key's: they tell a wrong passphrase from damage and say nothing about the key.
    private static byte[] check(byte[] derived) {
        return Arrays.copyOfRange(derived, KEY, KEY + CHECK);
    }
}
