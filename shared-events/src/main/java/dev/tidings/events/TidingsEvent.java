package dev.tidings.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** A fact that happened: immutable, in the past tense, with a stable name and revision ({@link EventType}). */
public sealed interface TidingsEvent
        permits UserEvent, PostEvent, CommentEvent, ReaderEvent, PostViewsRecorded, SiteEvent {

    /** What it happened to: events of one stream stay in their order, whatever else is worked on beside them. */
    @JsonIgnore
    UUID stream();
}
