package dev.tidings.command.site;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.events.SiteEvent.SiteDescribed;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The site. To describe it as it is described already changes nothing. Every command answers with the version. */
@AggregateRoot(type = "site")
@Revision("1")
public class Site implements CacheableAggregate {

    /** That of a stream without an event. */
    private static final long NO_VERSION = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID siteId;

    private @Nullable SiteDescribed described;

    /** Axon makes a site out of its events. */
    protected Site() {}

    @CommandHandlerInterceptor
    @Nullable
    Object guard(
            DescribeSite command,
            @MetaDataValue(ExpectedVersions.KEY) @Nullable Set<Long> expectedVersions,
            InterceptorChain chain)
            throws Exception {
        ExpectedVersions.check(expectedVersions, version());
        chain.proceed();
        return version();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DescribeSite command) {
        SiteDescribed wanted = new SiteDescribed(command.siteId(), command.name(), command.description());
        if (!wanted.equals(described)) {
            apply(wanted);
        }
        return version();
    }

    @Override
    public int bytes() {
        return described == null
                ? FIXED_BYTES
                : FIXED_BYTES
                        + CacheableAggregate.textBytes(described.name())
                        + CacheableAggregate.textBytes(described.description());
    }

    @EventSourcingHandler
    void on(SiteDescribed event) {
        siteId = event.siteId();
        described = event;
    }

    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? NO_VERSION : version;
    }
}
