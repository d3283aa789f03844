package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a server is read as administrators write it")
class ServerAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://an:bi-mat@localhost:5433/bodua | jdbc:postgresql://localhost:5433/bodua | an | bi-mat
            postgres://an:bi-mat@127.0.0.1/bodua | jdbc:postgresql://127.0.0.1/bodua | an | bi-mat
            jdbc:postgresql://an:bi-mat@localhost/bodua | jdbc:postgresql://localhost/bodua | an | bi-mat
            jdbc:postgresql://localhost/bodua?user=an&password=bi-mat | jdbc:postgresql://localhost/bodua | an | bi-mat
            postgresql://an:p%40ss%2Fw%25+@localhost/bodua | jdbc:postgresql://localhost/bodua | an | p@ss/w%+
            postgresql://an:a@b:c@localhost/bodua | jdbc:postgresql://localhost/bodua | an | a@b:c
            postgresql://an:bi-mat@[::1]:5432/bodua | jdbc:postgresql://[::1]:5432/bodua | an | bi-mat
            postgresql://an:x@db1:5432,db2:5432/b?sslmode=require | jdbc:postgresql://db1:5432,db2:5432/b?sslmode=require | an | x
            postgresql://an:x@db.lienminh.vn/bodua?sslmode=verify-full | jdbc:postgresql://db.lienminh.vn/bodua?sslmode=verify-full | an | x
            postgresql://an:x@10.0.0.2/bodua?sslmode=verify-ca | jdbc:postgresql://10.0.0.2/bodua?sslmode=verify-ca | an | x
            jdbc:postgresql://db/b?ssl=true&user=an&password=x&a=b | jdbc:postgresql://db/b?ssl=true&a=b | an | x
            """)
    void reads(String address, String url, String user, String password) {
        assertThat(ServerAddress.read(address)).isEqualTo(new DatabaseConnection(url, user, password));
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(textBlock = """
            mysql://an:bi-mat@db/bodua,        it does not begin with postgresql://
            db.lienminh.vn,                    it does not begin with postgresql://
            jdbc:postgresql:bodua,             it does not begin with postgresql://
            postgresql://an:bi-mat@db,         it names no database
            postgresql://an:bi-mat@db/,        it names no database
            postgresql://an:bi-mat@/bodua,     it names no host
            postgresql://db/bodua,             it names no user
            postgresql://:bi-mat@db/bodua,     it names no user
            postgresql://an:bi-mat%zz@db/bodua, a % in the user or password
            postgresql://an:bi-mat@db:no/bodua, 'host, port or options'
            postgresql://an:bi-mat@db/b?sslmode=some, its sslmode
            """)
    void refuses(String address, String why) {
        assertThatThrownBy(() -> ServerAddress.read(address))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.ADDRESS_NOT_UNDERSTOOD);
                    assertThat(refusal)
                            .hasMessageContaining(why)
                            .hasMessageContaining("BODUA_DATABASE_URL")
                            .hasMessageContaining("postgresql://user:password@host:port/name");
                    assertThat(refusal.getMessage())
                            .as("no password in a message")
                            .doesNotContain("bi-mat");
                });
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "postgresql://an:bi-mat@db.lienminh.vn:5433/bodua",
                "postgresql://an:bi-mat@10.0.0.2/bodua",
                "postgresql://an:bi-mat@[2001:db8::1]:5432/bodua",
                "postgresql://an:bi-mat@localhost.lienminh.vn/bodua",
                "postgresql://an:bi-mat@127.0.0.1:5432,db2:5432/bodua",
                "postgresql://an:bi-mat@db/bodua?sslmode=disable",
                "postgresql://an:bi-mat@db/bodua?sslmode=allow",
                "postgresql://an:bi-mat@db/bodua?sslmode=prefer",
                "postgresql://an:bi-mat@db/bodua?ssl=false",
                "postgresql://an:bi-mat@db/bodua?sslmode=require&sslmode=prefer",
                "postgresql://an:bi-mat@localhost/bodua?PGHOST=db"
            })
    @DisplayName("a server on another machine without TLS required on the way is refused, with the option to add")
    void unencrypted(String address) {
        assertThatThrownBy(() -> ServerAddress.read(address))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.NOT_ENCRYPTED);
                    assertThat(refusal)
                            .hasMessageContaining("BODUA_DATABASE_URL")
                            .hasMessageContaining("?sslmode=verify-full");
                    assertThat(refusal.getMessage()).doesNotContain("bi-mat");
                });
    }
}
