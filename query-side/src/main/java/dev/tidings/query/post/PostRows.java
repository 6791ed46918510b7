package dev.tidings.query.post;

import static dev.tidings.query.direct.DirectReads.instant;
import static dev.tidings.query.direct.DirectReads.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Makes posts of rows that have their columns in the order of the constructors. */
final class PostRows {

    private PostRows() {}

    static PostResponse whole(ResultSet row, int number) throws SQLException {
        return new PostResponse(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                (String[]) row.getArray(8).getArray(),
                row.getBoolean(9),
                instant(row, 10),
                instant(row, 11),
                instantOrNull(row, 12),
                instantOrNull(row, 13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17));
    }

    static PostSummary summary(ResultSet row, int number) throws SQLException {
        return new PostSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                (String[]) row.getArray(8).getArray(),
                row.getBoolean(9),
                instant(row, 10),
                instant(row, 11),
                instantOrNull(row, 12),
                instantOrNull(row, 13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17));
    }
}
