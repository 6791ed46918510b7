package dev.tidings.query.html;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** What browsers and caches are told about the pages. */
@Configuration(proxyBeanMethods = false)
class PlainPagesConfiguration {

    /** A page has the tag of what is in it; weak, for it may travel compressed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagsOfPages() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(tags);
        registration.addUrlPatterns("/p", "/p/*", "/posts/*", "/sitemap.xml", "/sitemaps/*", "/robots.txt");
        registration.setOrder(0);
        return registration;
    }

    /** Spring Boot's, which wraps every request for links to files whose names tell their versions. There are none. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionsInLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    WebMvcConfigurer headersOfPages(Pages pages, AppShell shell) {
        HandlerInterceptor plain = headers(pages.contentSecurityPolicy());
        HandlerInterceptor app = headers(shell.contentSecurityPolicy());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(plain).addPathPatterns("/p", "/p/**").order(-1);
                registry.addInterceptor(app).addPathPatterns("/posts/*").order(-1);
            }
        };
    }

    private static HandlerInterceptor headers(String policy) {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                response.setHeader("Content-Security-Policy", policy);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                return true;
            }
        };
    }
}
