package vn.bodua.access.signin;

import java.util.Optional;

/**
 * The directory of a body that keeps its own accounts and speaks OpenID Connect.
 *
 * @param name how the button of the sign-in page calls it
 */
public record DirectorySettings(String issuer, String client, String secret, String name) {

    /** Of settings; empty where none is named. */
    static Optional<DirectorySettings> of(String issuer, String client, String secret, String name) {
        return issuer.isBlank()
                ? Optional.empty()
                : Optional.of(new DirectorySettings(
                        issuer.strip(),
                        client.strip(),
                        secret.strip(),
                        name.isBlank() ? issuer.strip() : name.strip()));
    }
}
