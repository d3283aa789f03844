package vn.bodua.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Refusal;
import vn.bodua.settings.DemoAccounts;
import vn.bodua.settings.Exposure;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.settings.SettingsRefused;

/** Lets the server listen where {@link Exposure} allows it, and believe only the proxies that were named. */
@Component
class ListensWhereAllowed implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final Settings settings;
    private final ObjectProvider<DemoAccounts> demoAccounts;

    ListensWhereAllowed(Settings settings, ObjectProvider<DemoAccounts> demoAccounts) {
        this.settings = settings;
        this.demoAccounts = demoAccounts;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        Exposure exposure = Exposure.of(settings, demoAccounts.stream().anyMatch(DemoAccounts::areThere));
        List<Refusal> refusals = exposure.refusals();
        if (!refusals.isEmpty()) {
            throw new SettingsRefused(refusals);
        }
        factory.setAddress(exposure.listening());
        if (exposure.behindProxy()) {
            factory.addEngineValves(believed(settings.get(KnownSettings.PROXY_ADDRESSES)));
        }
        factory.addEngineValves(new RequestReference());
        // Of the suites that both sides know, the one that stands first with us.
        factory.addConnectorCustomizers(
                connector -> Stream.of(connector.findSslHostConfigs()).forEach(tls -> tls.setHonorCipherOrder(true)));
    }

    // The headers of the host and the port are left alone: the proxy passes the host on, and a client could send them.
    private static RemoteIpValve believed(List<InetAddress> proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream()
                .flatMap(ListensWhereAllowed::written)
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        valve.setTrustedProxies(null);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader(null);
        valve.setPortHeader(null);
        return valve;
    }

    /** Tomcat compares texts, and IPv6 has two. */
    private static Stream<String> written(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address && address.isLoopbackAddress()
                ? Stream.of(text, "::1", "0:0:0:0:0:0:0:1")
                : Stream.of(text);
    }

    /** After Spring's own, so that nothing overrules it, and before what looks at requests as they were forwarded. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
