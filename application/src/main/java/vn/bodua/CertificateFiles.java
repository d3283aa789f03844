package vn.bodua;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.settings.SettingsRefused;

/** The PEM files of the administrator's certificate and its key, looked at before anything depends on them. */
final class CertificateFiles {

    private static final byte[] ANYTHING = {1, 2, 3};

    private CertificateFiles() {}

    /** @throws SettingsRefused where they cannot be read or do not belong together */
    static void check(Path certificate, Path key) {
        String why;
        try {
            PemSslStore store = Objects.requireNonNull(PemSslStore.load(
                    PemSslStoreDetails.forCertificate("file:" + certificate).withPrivateKey("file:" + key)));
            X509Certificate first = Objects.requireNonNull(store.certificates()).getFirst();
            if (belongTogether(first, Objects.requireNonNull(store.privateKey()))) {
                return;
            }
            why = "key ≠ certificate";
        } catch (RuntimeException | GeneralSecurityException unusable) {
            why = String.valueOf(unusable.getMessage());
        }
        throw new SettingsRefused(
                List.of(Refusal.of(RefusalCode.TLS_FILE_UNREADABLE, "file", certificate + "”, “" + key, "why", why)));
    }

    /** What the one signs, the other must confirm. */
    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        String kind = certificate.getPublicKey().getAlgorithm();
        if (!kind.equals(key.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (kind) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> kind;
                });
        signature.initSign(key);
        signature.update(ANYTHING);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(ANYTHING);
        return signature.verify(signed);
    }
}
