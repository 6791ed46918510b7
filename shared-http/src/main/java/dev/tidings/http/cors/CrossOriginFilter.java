package dev.tidings.http.cors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.CollectionUtils;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;

/** Looks at requests of other origins; without allowed ones, at what browsers ask beforehand only. */
final class CrossOriginFilter extends CorsFilter {

    private final boolean nobodyIsAllowed;

    CrossOriginFilter(CorsConfiguration allowed) {
        super(request -> allowed);
        setCorsProcessor(new OriginCheck());
        nobodyIsAllowed = CollectionUtils.isEmpty(allowed.getAllowedOrigins());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return nobodyIsAllowed && !CorsUtils.isPreFlightRequest(request);
    }
}
