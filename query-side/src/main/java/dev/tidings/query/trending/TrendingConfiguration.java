package dev.tidings.query.trending;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads how the board is kept and streamed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrendingProperties.class)
class TrendingConfiguration {}
