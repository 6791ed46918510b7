package dev.tidings.command.change;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A wish to change one stream. */
public interface Command {

    /** The user or post to change or to create. */
    @TargetAggregateIdentifier
    UUID streamId();
}
