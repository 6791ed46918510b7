package dev.tidings.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Only reads are refused for the form that their client wants them in. With changes that shows when they are made, and
 * what was done is not to be answered with a refusal.
 */
final class ReadsNegotiate implements ContentNegotiationStrategy {

    private static final List<String> READS = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        return http == null || READS.contains(http.getMethod())
                ? header.resolveMediaTypes(request)
                : MEDIA_TYPE_ALL_LIST;
    }
}
