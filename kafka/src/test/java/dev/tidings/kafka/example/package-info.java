/** What a program of somebody else looks like that reads the topic: it knows Kafka, and nothing of Tidings. */
@NullMarked
package dev.tidings.kafka.example;

import org.jspecify.annotations.NullMarked;
