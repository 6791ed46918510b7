package dev.tidings.http.input;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the input's limits can be configured.
 *
 * @param unlimitedPaths where bodies may be of any size, because they are read as streams
 */
@ConfigurationProperties("tidings.http")
record InputProperties(@DefaultValue("/api/posts/import") List<String> unlimitedPaths) {}
