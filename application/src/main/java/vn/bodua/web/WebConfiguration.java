package vn.bodua.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** How requests reach handler methods, and how long browsers keep files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<RefusalPages> refusals;

    WebConfiguration(ObjectProvider<RefusalPages> refusals) {
        this.refusals = refusals;
    }

    /** Known to commands too, which have no pages but start everything else. */
    @Bean
    static WebAddresses webAddresses(Settings settings) {
        return new WebAddresses(settings.get(KnownSettings.PUBLIC_ADDRESS));
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LanguageOfVisit();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FormsOnlyForThoseWhoMay(refusals.getObject()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
        // Only the style sheets of written reports; phrases and type faces beside them stay inside.
        registry.addResourceHandler("/documents/*.css")
                .addResourceLocations("classpath:/documents/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }
}
