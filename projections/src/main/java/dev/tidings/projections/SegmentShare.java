package dev.tidings.projections;

import dev.tidings.projections.ReceivedEvent.Decoded;
import dev.tidings.projections.ReceivedEvent.Undecodable;

/**
 * Which events belong to a segment: those whose hash ends with its bits. Together the segments of a generation have every
 * event, and only one of them has it, but for what can't be decoded.
 *
 * @param mask which bits count
 */
record SegmentShare(int segment, int mask) {

    /**
     * The share of one of several segments, numbered from 0. Where their number is no power of two some have twice as
     * much as others: the mask grows until no other segment ends with the same bits.
     */
    static SegmentShare of(int segment, int segments) {
        int mask = 0;
        while (!isAlone(segment, segments, mask)) {
            mask = mask << 1 | 1;
        }
        return new SegmentShare(segment, mask);
    }

    private static boolean isAlone(int segment, int segments, int mask) {
        if ((segment & mask) != segment) {
            return false;
        }
        for (int other = 0; other < segments; other++) {
            if (other != segment && (other & mask) == segment) {
                return false;
            }
        }
        return true;
    }

    boolean has(ReceivedEvent<?> event) {
        return switch (event) {
            case Decoded<?> decoded -> has(decoded.hash());
            case Undecodable<?> ignored -> true;
        };
    }

    boolean has(int hash) {
        return (hash & mask) == segment;
    }
}
