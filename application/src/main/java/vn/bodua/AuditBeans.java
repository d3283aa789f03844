package vn.bodua;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.audit.AnchorPlace;

/** Says where the anchors of the history are written. */
@Configuration(proxyBeanMethods = false)
class AuditBeans {

    @Bean
    AnchorPlace anchorPlace(@Value("${bodua.home}") Path home) {
        return new AnchorPlace(home, home.resolve("anchors"));
    }
}
