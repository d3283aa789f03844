package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.EXTERNAL_IDENTITY;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.access.Actors;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Signs in by the directory of a body. The directory says who somebody is, never what they may do, and it opens no
 * account: its person is tied to an account by an invitation, or by an e-mail address that it has verified and exactly one
 * account has. What was begun is kept in the database, so any node finishes it, once, for the browser that began.
 *
 * <p>Refusals: {@code DIRECTORY_SILENT}, {@code DIRECTORY_REFUSED}, {@code DIRECTORY_STRANGER}, {@code SIGN_IN_REFUSED}.
 */
public class SignInByDirectory {

    private static final String FINISHED = "SignInByDirectory.finish";

    private final Optional<Directory> directory;
    private final Steps steps;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignInKey key;
    private final DSLContext sql;
    private final BusinessClock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SignInByDirectory(
            Optional<DirectorySettings> settings,
            Steps steps,
            Accounts accounts,
            SignIn signIn,
            SignInKey key,
            DSLContext sql,
            BusinessClock clock) {
        this.directory = settings.map(Directory::new);
        this.steps = steps;
        this.accounts = accounts;
        this.signIn = signIn;
        this.key = key;
        this.sql = sql;
        this.clock = clock;
    }

    /** Where the browser goes now, and the token that it keeps meanwhile. */
    public record Begun(URI address, String step) {}

    /** How far signing in has come, and where the person wanted to go. */
    public record Arrived(SignIn.Progress progress, String next) {}

    /** What is kept while the person is at the directory. */
    record Question(String nonce, String verifier, String next, String invitation) {}

    /** How the button calls the directory; empty where there is none. */
    public Optional<String> name() {
        return directory.map(Directory::name);
    }

    /** @param invitation token of a one-time link by which an account is to be tied, else empty */
    public Outcome<Begun> begin(URI comeBack, String next, String invitation) {
        Question question = new Question(RandomToken.fresh(), RandomToken.fresh(), next, invitation);
        String step = steps.begin(Steps.Kind.DIRECTORY, Optional.empty(), json.writeValueAsString(question));
        return directory
                .flatMap(d -> d.question(state(step), question.nonce(), question.verifier(), comeBack))
                .map(address -> Outcome.done(new Begun(address, step)))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.DIRECTORY_SILENT)));
    }

    /**
     * Finishes what this browser began.
     *
     * @param step the token that the browser kept
     * @param state what the directory gives back
     */
    public Outcome<Arrived> finish(String step, String state, String code, URI comeBack, From from) {
        Optional<Steps.Step> taken = isOurs(step, state) ? steps.take(Steps.Kind.DIRECTORY, step) : Optional.empty();
        if (taken.isEmpty() || code.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.DIRECTORY_REFUSED));
        }
        Question question = json.readValue(taken.get().payload(), Question.class);
        Optional<Directory.Recognised> recognised =
                directory.flatMap(d -> d.recognise(code, question.nonce(), question.verifier(), comeBack));
        if (recognised.isEmpty()) {
            return signIn.refused(Optional.empty(), FINISHED, RefusalCode.DIRECTORY_REFUSED, from);
        }
        Optional<KnownAccount> account = account(recognised.get(), question);
        if (account.isEmpty()) {
            return signIn.refused(Optional.empty(), FINISHED, RefusalCode.DIRECTORY_STRANGER, from);
        }
        Optional<KnownAccount> usable = account.flatMap(KnownAccount::usable);
        if (usable.isEmpty()) {
            return signIn.refused(account, FINISHED, RefusalCode.SIGN_IN_REFUSED, from);
        }
        SignIn.Progress progress = recognised.get().secondFactor()
                ? signIn.signedIn(usable.get(), Actors.Strength.SECOND_FACTOR, FINISHED, from)
                : signIn.afterPassword(usable.get(), FINISHED, from);
        return Outcome.done(new Arrived(progress, question.next()));
    }

    private Optional<KnownAccount> account(Directory.Recognised recognised, Question question) {
        return tied(recognised)
                .or(() -> steps.take(Steps.Kind.INVITATION, question.invitation())
                        .flatMap(Steps.Step::person)
                        .flatMap(accounts::find)
                        .or(() -> recognised.verifiedEmail().flatMap(accounts::withEmail))
                        .map(account -> tie(recognised, account)));
    }

    private Optional<KnownAccount> tied(Directory.Recognised recognised) {
        return sql.select(EXTERNAL_IDENTITY.PERSON_ID)
                .from(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ISSUER.eq(recognised.issuer()))
                .and(EXTERNAL_IDENTITY.SUBJECT.eq(recognised.subject()))
                .fetchOptional(row -> new PersonId(row.value1()))
                .flatMap(accounts::find);
    }

    private KnownAccount tie(Directory.Recognised recognised, KnownAccount account) {
        sql.insertInto(EXTERNAL_IDENTITY)
                .set(EXTERNAL_IDENTITY.ISSUER, recognised.issuer())
                .set(EXTERNAL_IDENTITY.SUBJECT, recognised.subject())
                .set(EXTERNAL_IDENTITY.PERSON_ID, account.id().value())
                .set(EXTERNAL_IDENTITY.LINKED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        return account;
    }

    private boolean isOurs(String step, String state) {
        return !step.isEmpty()
                && MessageDigest.isEqual(
                        state(step).getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** What the directory sees of the step; it could not finish it with that. */
    private String state(String step) {
        return key.mark("directory-state", step);
    }
}
