package vn.bodua.access.signin;

import java.io.IOException;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.database.Secrets;
import vn.bodua.time.BusinessClock;

/** The key of the installation: of the setting, which nodes of one database share, else of the home folder. */
@Configuration(proxyBeanMethods = false)
class SignInBeans {

    @Bean
    SignInKey signInKey(
            @Value("${bodua.home}") Path home, @Value("${bodua.sign-in-key:${BODUA_SIGN_IN_KEY:}}") String given)
            throws IOException {
        return SignInKey.of(given.isBlank() ? new Secrets(home).findOrCreate("sign-in-key") : given);
    }

    @Bean
    SignInByDirectory signInByDirectory(
            @Value("${bodua.openid.issuer:}") String issuer,
            @Value("${bodua.openid.client-id:}") String client,
            @Value("${bodua.openid.client-secret:}") String secret,
            @Value("${bodua.openid.name:}") String name,
            Steps steps,
            Accounts accounts,
            SignIn signIn,
            SignInKey key,
            DSLContext sql,
            BusinessClock clock) {
        return new SignInByDirectory(
                DirectorySettings.of(issuer, client, secret, name), steps, accounts, signIn, key, sql, clock);
    }
}
