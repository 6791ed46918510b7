package dev.tidings.query.config;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;

/**
 * Lets Hibernate hand instants to the driver and take them from it as they are. It would make them
 * {@link java.sql.Timestamp}s, which count days before 15 October 1582 by the Julian calendar.
 */
public final class InstantsAsOffsetDateTimes implements TypeContributor {

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry registry) {
        contributions.contributeJdbcType(TimestampUtcAsOffsetDateTimeJdbcType.INSTANCE);
    }
}
