/** The log on an Apache Kafka topic: who publishes it there, and who reads it from there. */
@NullMarked
package dev.tidings.kafka;

import org.jspecify.annotations.NullMarked;
