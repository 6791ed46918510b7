package dev.tidings.standalone;

import dev.tidings.command.user.AdministratorProperties;
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
    private final String administrator;

    StartUpMessage(
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${tidings.database.url}") String url,
            AdministratorProperties administrator) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        this.database = database == null ? url : database.toString();
        this.administrator = administrator.username();
    }

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String base = "http://localhost:" + context.getWebServer().getPort();
            boolean hasWebApp = context.containsBean("appRoutes");
            System.out.printf("""

                    Tidings: an event-sourced CQRS backend for publishing. It is up.

                      web app    %2$s
                      API        %1$s/api, described at %1$s/swagger-ui.html
                      log in     as %3$s, with the password that the first start printed, or TIDINGS_ADMIN_PASSWORD set
                      database   %4$s
                      health     %1$s/health
                      metrics    %1$s/actuator/prometheus

                      Next: a tour with curl in README.md, ./tidings --help for operators, docs/operating.md for servers.
                      Stop it with Ctrl-C.

                    """, base, hasWebApp ? base + "/" : "left out of this build", administrator, database);
        }
    }
}
