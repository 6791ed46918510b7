package dev.tidings.http.security;

import dev.tidings.http.problem.ProblemHandler;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Recognises callers by their tokens. What a caller may do is for the controllers to say. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, SecurityAutoConfiguration.class})
class CallerAutoConfiguration {

    /**
     * Lets everybody through; a token that is sent has to be valid. Sessions, logins by form and roles of the container
     * are not used here, and what Spring Security would do about them at every request is left out; what controllers
     * throw is answered where all else is.
     */
    @Bean
    SecurityFilterChain tokenSecurity(
            HttpSecurity http, JwtDecoder decoder, CallerConverter callers, ProblemHandler problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(BrowserHeaders::configure)
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(new NeededTokens())
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(callers)))
                .build();
    }

    /** Methods that nobody serves get a 405 like any other wrong method. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(HeaderText::isName);
        firewall.setAllowedHeaderValues(HeaderText::isValue);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemHandler problems) {
        return problems::handle;
    }

    /** The filters' own spans and timers cost more than they tell. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }
}
