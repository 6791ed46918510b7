package dev.tidings.standalone;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started Tidings what it is, where it listens and where to look next. */
@Component
final class StartUpMessage {

    private final String database;

    StartUpMessage(ObjectProvider<EmbeddedDatabase> embedded, @Value("${tidings.database.url}") String url) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        this.database = database == null ? url : database.toString();
    }

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String base = "http://localhost:" + context.getWebServer().getPort();
            System.out.printf("""

                    Tidings: an event-sourced CQRS backend for publishing. It is up.

                      API        %1$s/api
                      described  %1$s/swagger-ui.html
                      health     %1$s/health
                      metrics    %1$s/actuator/prometheus
                      database   %2$s

                      Stop it with Ctrl-C. A tour with curl is in README.md.

                    """, base, database);
        }
    }
}
