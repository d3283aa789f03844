package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.database.DateRange;
import vn.bodua.time.BusinessClock;

/**
 * Ready accounts for trying out, one for each role, marked as such. Their passwords and codes are shown to whoever looks,
 * so a server that others can reach refuses to start with them.
 */
@Component
public class LoadDemoAccounts {

    private static final String LOADER = "bodua demo";

    /** Of all demo accounts; long enough for the rules, and shown beside each. */
    public static final String PASSWORD = "lam thu bo dua";

    /** One ready account. */
    public record Ready(String account, String name, Role role, String unit) {}

    public static final List<Ready> ACCOUNTS = List.of(
            new Ready("ban", "Trần Thị Ban", Role.DEPARTMENT, Jurisdiction.NATION),
            new Ready("chuyenvien", "Nguyễn Văn Chuyên", Role.SPECIALIST, "an-giang-2025"),
            new Ready("lanhdao", "Lê Thị Lãnh", Role.LEADER, "an-giang-2025"),
            new Ready("cumtruong", "Phạm Văn Cụm", Role.CLUSTER_HEAD, "cum-tay-nam-song-hau"),
            new Ready("htx", "Võ Thị Hợp", Role.CLERK, "an-giang-2025"),
            new Ready("kiemtra", "Đỗ Văn Kiểm", Role.INSPECTOR, Jurisdiction.NATION),
            new Ready("quantri", "Hoàng Thị Quản", Role.ADMINISTRATOR, Jurisdiction.NATION));

    private final DSLContext sql;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final SignInKey key;
    private final BusinessClock clock;
    private final Accounts accounts;

    LoadDemoAccounts(
            DSLContext sql,
            Passwords passwords,
            Authenticators authenticators,
            SignInKey key,
            BusinessClock clock,
            Accounts accounts) {
        this.sql = sql;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.key = key;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** Those that are there already are left alone. */
    @Transactional
    public List<Ready> load() {
        return ACCOUNTS.stream()
                .filter(ready -> accounts.find(ready.account()).isEmpty())
                .peek(this::add)
                .toList();
    }

    /** A code of the demo account's authenticator that is good now; empty for those that need none. */
    public Optional<String> currentCode(String account) {
        return ACCOUNTS.stream()
                .filter(ready -> ready.account().equals(account) && ready.role().needsSecondFactor())
                .filter(ready ->
                        accounts.find(account).filter(KnownAccount::demo).isPresent())
                .findFirst()
                .flatMap(ready -> accounts.find(account))
                .map(known -> authenticators.codeNotYetTaken(known.id()));
    }

    private void add(Ready ready) {
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        long id = Objects.requireNonNull(sql.insertInto(PERSON)
                        .set(PERSON.ACCOUNT, ready.account())
                        .set(PERSON.NAME, ready.name())
                        .set(PERSON.UNIT_ID, ready.unit())
                        .set(PERSON.DEMO, true)
                        .set(PERSON.CREATED_AT, now)
                        .set(PERSON.CREATED_BY, LOADER)
                        .returning(PERSON.ID)
                        .fetchOne())
                .getId();
        sql.insertInto(ROLE_AT_UNIT)
                .set(ROLE_AT_UNIT.PERSON_ID, id)
                .set(ROLE_AT_UNIT.ROLE, ready.role().code())
                .set(ROLE_AT_UNIT.UNIT_ID, ready.unit())
                .set(ROLE_AT_UNIT.VALIDITY, DateRange.since(clock.today()))
                .set(ROLE_AT_UNIT.REASON, "làm thử")
                .set(ROLE_AT_UNIT.GRANTED_AT, now)
                .set(ROLE_AT_UNIT.GRANTED_BY, LOADER)
                .execute();
        PersonId person = new PersonId(id);
        passwords.set(person, PASSWORD);
        if (ready.role().needsSecondFactor()) {
            authenticators.putConfirmed(person, secret(ready.account()));
        }
    }

    /** Known to this installation alone, and not in the program. */
    private byte[] secret(String account) {
        byte[] mark = key.mark("demo-authenticator", account).getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(RandomToken.sha256(mark), TimeCodes.SECRET_BYTES);
    }
}
