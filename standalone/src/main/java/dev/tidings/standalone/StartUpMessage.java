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
    private final Listening listening;

    StartUpMessage(
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${tidings.database.url}") String url,
            AdministratorProperties administrator,
            @Value("${server.address:}") String address) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        this.database = database == null ? url : database.toString();
        this.administrator = administrator.username();
        this.listening = Listening.at(address);
    }

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null
                && context.getServerNamespace() == null) {
            int port = context.getWebServer().getPort();
            String base = "http://" + listening.host() + ":" + port;
            String metrics = context.getEnvironment().getProperty("local.management.port", Integer.toString(port));
            boolean hasWebApp = context.containsBean("appRoutes");
            System.out.printf(
                    """

                    Tidings: an event-sourced CQRS backend for publishing. It is up.

                      listens    on %7$s
                      web app    %2$s
                      API        %1$s/api, described at %1$s/swagger-ui.html
                      log in     as %3$s, with the password that the first start printed, or TIDINGS_ADMIN_PASSWORD set
                      database   %4$s
                      health     %1$s/health
                      metrics    http://%5$s:%6$s/actuator/prometheus

                      Next: a tour with curl in README.md, ./tidings --help for operators, docs/operating.md for servers.
                      Stop it with Ctrl-C.

                    """,
                    base,
                    hasWebApp ? base + "/" : "left out of this build",
                    administrator,
                    database,
                    listening.host(),
                    metrics,
                    listening.who());
        }
    }
}
