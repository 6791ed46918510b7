-- The checks of before.
alter table projection_segment
    add constraint projection_segment_segment_check check (segment >= 0),
    add constraint projection_segment_position_check check (position >= 0),
    add constraint projection_segment_claim_is_whole check (num_nulls(owner, claimed_at) in (0, 2));
