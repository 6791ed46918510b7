package dev.tidings.query.projection;

import javax.sql.DataSource;

/** For tests that write read tables past the log. */
public final class Heard {

    private Heard() {}

    /** As if another node had told that something has moved. */
    public static void something(ReadPositions positions, DataSource readModel) {
        positions.replace(new SegmentTable(readModel).live());
    }
}
