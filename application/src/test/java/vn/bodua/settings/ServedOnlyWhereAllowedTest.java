package vn.bodua.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.refusal.Refusal;

@DisplayName("A node is served to others")
class ServedOnlyWhereAllowedTest {

    @ParameterizedTest(name = "{0}, certificate {1}, proxy {2}, at {3}, demo accounts {4}: {5}")
    @DisplayName("only over TLS, under an address of its own, and never with demo accounts")
    @CsvSource(nullValues = "-", textBlock = """
                    # address,  certificate, proxy, public address,              demo,  refused
                    127.0.0.1,  false,       false, -,                           false, ''
                    127.0.0.1,  false,       false, -,                           true,  ''
                    ::1,        false,       false, -,                           true,  ''
                    127.0.0.1,  true,        false, -,                           true,  ''
                    127.0.0.1,  false,       true,  https://bodua.example.vn,    false, ''
                    127.0.0.1,  false,       true,  https://bodua.example.vn,    true,  R-962
                    127.0.0.1,  false,       true,  -,                           false, R-963
                    127.0.0.1,  false,       true,  http://localhost,            false, R-963
                    0.0.0.0,    false,       false, -,                           false, R-961 R-963
                    0.0.0.0,    false,       false, https://bodua.example.vn,    false, R-961
                    0.0.0.0,    false,       false, https://bodua.example.vn,    true,  R-961 R-962
                    0.0.0.0,    true,        false, https://bodua.example.vn,    false, ''
                    0.0.0.0,    true,        false, https://bodua.example.vn,    true,  R-962
                    0.0.0.0,    true,        false, -,                           false, R-963
                    0.0.0.0,    false,       true,  https://bodua.example.vn,    false, ''
                    0.0.0.0,    false,       true,  https://bodua.example.vn,    true,  R-962
                    0.0.0.0,    true,        true,  https://bodua.example.vn,    false, ''
                    10.1.2.3,   false,       false, https://bodua.example.vn,    false, R-961
                    10.1.2.3,   true,        false, https://bodua.example.vn,    false, ''
                    ::,         false,       false, https://bodua.example.vn,    false, R-961
                    ::,         false,       false, -,                           true,  R-961 R-962 R-963
                    """)
    void truthTable(
            String address, boolean certificate, boolean proxy, String publicAddress, boolean demo, String refused) {
        Exposure exposure = new Exposure(
                InetAddress.ofLiteral(address),
                certificate,
                proxy,
                Optional.ofNullable(publicAddress).map(URI::create),
                demo);
        assertThat(exposure.refusals().stream().map(Refusal::code).map(c -> c.code()))
                .containsExactly(refused.isEmpty() ? new String[0] : refused.split(" "));
    }
}
