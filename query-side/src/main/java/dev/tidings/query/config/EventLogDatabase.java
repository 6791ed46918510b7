package dev.tidings.query.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the event store lies.
 *
 * @param queryPoolSize how many connections the query side may hold to it at once
 */
@ConfigurationProperties("tidings.database")
record EventLogDatabase(String url, String user, String password, int queryPoolSize) {}
