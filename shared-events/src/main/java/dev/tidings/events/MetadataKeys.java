package dev.tidings.events;

/** The keys of what stands beside every event. When it happened is the event's own timestamp. */
public final class MetadataKeys {

    /** The user whose request led to the event; absent for the system's own acts and for anonymous views. */
    public static final String USER_ID = "userId";

    /** The trace that the request belongs to, for finding it in logs and traces. */
    public static final String TRACE_ID = "traceId";

    /**
     * The span of the request, as W3C Trace Context writes it, for what comes of the event to become part of its trace;
     * absent unless somebody collects it.
     */
    public static final String TRACE_PARENT = "traceparent";

    private MetadataKeys() {}
}
