package dev.tidings.http.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which id a request gets. */
final class TraceIds {

    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACE_PARENT = "traceparent";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** W3C Trace Context: version, trace id, parent id, flags. */
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String NO_TRACE = "0".repeat(32);

    private TraceIds() {}

    /** The client's request id if it is fit for logs, else the trace it takes part in, else a new id. */
    static String choose(@Nullable String requestId, @Nullable String traceParent) {
        if (requestId != null && SANE.matcher(requestId).matches()) {
            return requestId;
        }
        if (traceParent != null) {
            Matcher parent = PARENT.matcher(traceParent);
            if (parent.matches() && !NO_TRACE.equals(parent.group(1))) {
                return parent.group(1);
            }
        }
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
