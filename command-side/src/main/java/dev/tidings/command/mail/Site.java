package dev.tidings.command.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The site as mail names it. No request says where that is: its sender could have links lead anywhere. Thread-safe. */
@Component
final class Site {

    private final String name;
    private final String publicUrl;
    private final Environment environment;

    Site(
            @Value("${tidings.site.name:Tidings}") String name,
            @Value("${tidings.public-url:}") String publicUrl,
            Environment environment) {
        this.name = name;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.environment = environment;
    }

    String name() {
        return name;
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
