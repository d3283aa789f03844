package vn.bodua.narrative;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.writing.SharedVocabulary;
import vn.bodua.organization.KnownUnits;

/** Gives the application the reader, which itself knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class NarrativeBeans {

    @Bean
    ReadReport readReport(KnownUnits units, Dictionary dictionary) {
        return new ReadReport(units, SharedVocabulary.of(dictionary));
    }
}
