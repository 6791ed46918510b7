package dev.tidings.command.webhook;

import dev.tidings.http.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be called. A name is judged where it leads each time it is called; an address as such is judged at once. */
final class EndpointUrl {

    private static final int LONGEST = 2000;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+|localhost|.*\\.localhost");

    private EndpointUrl() {}

    /**
     * The address of an endpoint.
     *
     * @throws ProblemException 400 where it can't be called or must not be
     */
    static URI parse(String text, boolean allowPrivate) {
        URI url = uri(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            throw invalid(allowPrivate ? "must begin with https:// or http://" : "must begin with https://");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw invalid("must have a host, and neither a user nor a fragment (#…)");
        }
        if (url.getPort() == 0 || url.getPort() > LARGEST_PORT) {
            throw invalid("must have a port from 1 to 65535, or none");
        }
        if (!allowPrivate && isPrivate(url.getHost().toLowerCase(Locale.ROOT))) {
            throw invalid("must not lead to this machine or into a private network");
        }
        return url;
    }

    private static URI uri(String text) {
        if (text.length() > LONGEST) {
            throw invalid("must have up to " + LONGEST + " characters");
        }
        try {
            URI url = new URI(text);
            if (url.toASCIIString().equals(text)) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw invalid("must be a URL, such as https://example.org/hooks");
        }
        throw invalid("must be written in ASCII: names of hosts as xn--…, other characters as %…");
    }

    private static boolean isPrivate(String host) {
        if (!ADDRESS.matcher(host).matches()) {
            return false;
        }
        try {
            return !PublicAddresses.contains(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static ProblemException invalid(String message) {
        return ProblemException.invalid("url", message);
    }
}
