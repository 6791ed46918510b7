package dev.tidings.events;

/** A fact that happened: immutable, in the past tense, with a stable name and revision ({@link EventType}). */
public sealed interface TidingsEvent permits UserEvent, PostEvent, PostViewsRecorded {}
