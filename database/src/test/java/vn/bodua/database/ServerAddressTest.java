package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The address of a server is read as administrators write it")
class ServerAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://an:bi-mat@db.lienminh.vn:5433/bodua | jdbc:postgresql://db.lienminh.vn:5433/bodua | an | bi-mat
            postgres://an:bi-mat@db/bodua | jdbc:postgresql://db/bodua | an | bi-mat
            jdbc:postgresql://an:bi-mat@db/bodua | jdbc:postgresql://db/bodua | an | bi-mat
            jdbc:postgresql://db/bodua?user=an&password=bi-mat | jdbc:postgresql://db/bodua | an | bi-mat
            postgresql://an:p%40ss%2Fw%25+@db/bodua | jdbc:postgresql://db/bodua | an | p@ss/w%+
            postgresql://an:a@b:c@db/bodua | jdbc:postgresql://db/bodua | an | a@b:c
            postgresql://an:bi-mat@[::1]:5432/bodua | jdbc:postgresql://[::1]:5432/bodua | an | bi-mat
            postgresql://an:bi-mat@db1:5432,db2:5432/bodua | jdbc:postgresql://db1:5432,db2:5432/bodua | an | bi-mat
            postgresql://an:x@db/bodua?sslmode=verify-full | jdbc:postgresql://db/bodua?sslmode=verify-full | an | x
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
}
