package dev.tidings.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record in the log's topic that no publisher of the log has sent. Nothing behind it is read until it is gone. */
public final class ForeignRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignRecordException(ConsumerRecord<?, ?> record, @Nullable String why) {
        super("The record at offset " + record.offset() + " of " + record.topic() + " is none of the log: " + why);
    }
}
