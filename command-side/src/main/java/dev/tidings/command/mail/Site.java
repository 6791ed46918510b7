package dev.tidings.command.mail;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.events.SiteEvent;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The site as mail names it. No request says where that is: its sender could have links lead anywhere. Thread-safe. */
@Component
final class Site {

    private static final String DESCRIBED = """
            select payload ->> 'name'
            from event_store.event_json
            where stream_id = ? and name = 'site.described'
            order by version desc
            limit 1
            """;

    private final String name;
    private final String publicUrl;
    private final Environment environment;
    private final CommandDatabase database;

    Site(
            @Value("${tidings.site.name:Tidings}") String name,
            @Value("${tidings.public-url:}") String publicUrl,
            Environment environment,
            CommandDatabase database) {
        this.name = name;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.environment = environment;
        this.database = database;
    }

    /** As administrators have called it last; as it is configured, where nobody has. */
    String name() {
        return database.jdbc()
                .sql(DESCRIBED)
                .param(SiteEvent.SITE.toString())
                .query(String.class)
                .optional()
                .orElse(name);
    }

    /** Without a slash at its end. Where the world's address is not set, this machine's, for trying things. */
    String url() {
        return publicUrl.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : publicUrl;
    }

    /** Whether the world knows where to find it. */
    boolean isPublic() {
        return !publicUrl.isEmpty();
    }

    String host() {
        String host = URI.create(url()).getHost();
        return host == null ? "localhost" : host;
    }
}
