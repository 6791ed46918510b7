package dev.tidings.projections;

import java.util.UUID;

/** Spreads keys evenly over segments, which look at the lowest bits only. Must never change: it would reorder events. */
final class SegmentHash {

    private SegmentHash() {}

    static int of(UUID key) {
        return of(key.getMostSignificantBits() ^ Long.rotateLeft(key.getLeastSignificantBits(), 32));
    }

    /** The finisher of MurmurHash3: each bit of the key reaches each bit of the hash. */
    static int of(long key) {
        long mixed = key;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ (mixed >>> 33));
    }
}
