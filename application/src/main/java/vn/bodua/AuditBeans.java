package vn.bodua;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.access.Actors;
import vn.bodua.audit.AnchorPlace;
import vn.bodua.audit.DropAnchor;
import vn.bodua.operation.RegularJob;
import vn.bodua.operation.Timetable;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** Says where the anchors of the history are written, and has one dropped every day. */
@Configuration(proxyBeanMethods = false)
class AuditBeans {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 20);

    @Bean
    AnchorPlace anchorPlace(Settings settings) {
        return new AnchorPlace(settings.get(KnownSettings.HOME), settings.anchorFolder());
    }

    @Bean
    RegularJob dailyAnchor(DropAnchor dropAnchor) {
        return new RegularJob(
                "anchor",
                new Timetable.Daily(AFTER_MIDNIGHT),
                () -> dropAnchor.drop(Actors.job("bodua anchor", "")).done());
    }
}
