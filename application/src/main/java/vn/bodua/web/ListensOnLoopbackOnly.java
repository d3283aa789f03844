package vn.bodua.web;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Binds the server to this machine whatever is configured, until there are accounts (docs/decisions/0008). */
@Component
class ListensOnLoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        factory.setAddress(InetAddress.getLoopbackAddress());
    }

    /** After the settings, so that none of them overrules it. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
