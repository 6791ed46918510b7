package dev.tidings.command.change;

import dev.tidings.events.MetadataKeys;
import dev.tidings.http.Caller;
import dev.tidings.http.RequestTrace;
import dev.tidings.http.TraceParent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Writes on every command who asks and in which request. The events take it over. */
public final class RequestMetadata implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        Map<String, String> metadata = current();
        return (index, command) -> command.andMetaData(metadata);
    }

    /** The metadata of the request that this thread works on; empty where there is none. */
    public static Map<String, String> current() {
        Map<String, String> metadata = new HashMap<>();
        Caller.current()
                .ifPresent(caller ->
                        metadata.put(MetadataKeys.USER_ID, caller.userId().toString()));
        RequestTrace.id().ifPresent(id -> metadata.put(MetadataKeys.TRACE_ID, id));
        TraceParent.current().ifPresent(span -> metadata.put(MetadataKeys.TRACE_PARENT, span));
        return metadata;
    }
}
