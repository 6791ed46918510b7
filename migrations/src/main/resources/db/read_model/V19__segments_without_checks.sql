-- Every batch of every projection writes its segment's row, by the engine's own statements alone. PostgreSQL reads the
-- conditions of checks from their text each time, which took a third of that statement.
alter table projection_segment
    drop constraint projection_segment_segment_check,
    drop constraint projection_segment_position_check,
    drop constraint projection_segment_claim_is_whole;
