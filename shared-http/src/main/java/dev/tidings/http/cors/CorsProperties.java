package dev.tidings.http.cors;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages may call the API.
 *
 * @param allowedOrigins such as {@code https://app.example.org}; {@code *} for every page; none unless configured, for
 *     our own pages need no leave
 */
@ConfigurationProperties("tidings.http.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {}
