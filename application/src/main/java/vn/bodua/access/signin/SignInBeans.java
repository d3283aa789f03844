package vn.bodua.access.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.database.Secrets;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.time.BusinessClock;

/** What signing in takes from the settings: the key of the installation, how long sessions last, the body's directory. */
@Configuration(proxyBeanMethods = false)
class SignInBeans {

    /** Of the file that nodes of one database share, else of the home folder. */
    @Bean
    SignInKey signInKey(Settings settings) throws IOException {
        Optional<Path> file = settings.get(KnownSettings.SIGN_IN_KEY_FILE);
        return SignInKey.of(
                file.isPresent()
                        ? Files.readString(file.get()).strip()
                        : new Secrets(settings.get(KnownSettings.HOME)).findOrCreate("sign-in-key"));
    }

    @Bean
    Sessions.Limits sessionLimits(Settings settings) {
        return Sessions.Limits.of(
                settings.get(KnownSettings.SESSION_IDLE), settings.get(KnownSettings.SESSION_LONGEST));
    }

    @Bean
    SignInByDirectory signInByDirectory(
            Settings settings,
            Steps steps,
            Accounts accounts,
            SignIn signIn,
            SignInKey key,
            DSLContext sql,
            BusinessClock clock)
            throws IOException {
        Optional<URI> issuer = settings.get(KnownSettings.OIDC_ISSUER);
        Optional<Path> secret = settings.get(KnownSettings.OIDC_CLIENT_SECRET_FILE);
        return new SignInByDirectory(
                DirectorySettings.of(
                        issuer.map(URI::toString).orElse(""),
                        settings.get(KnownSettings.OIDC_CLIENT_ID).orElse(""),
                        secret.isPresent() ? Files.readString(secret.get()).strip() : "",
                        issuer.map(URI::getHost).orElse("")),
                steps,
                accounts,
                signIn,
                key,
                sql,
                clock);
    }
}
