/** The log as Axon Framework's event storage engine, for aggregates and commands. Nothing else here knows of Axon. */
@NullMarked
package dev.tidings.eventstore.axon;

import org.jspecify.annotations.NullMarked;
