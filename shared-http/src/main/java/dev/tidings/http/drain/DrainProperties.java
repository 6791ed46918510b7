package dev.tidings.http.drain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node leaves.
 *
 * @param time how long it goes on after it was told to stop; longer than load balancers take to notice
 */
@ConfigurationProperties("tidings.http.drain")
record DrainProperties(@DefaultValue("0s") Duration time) {}
