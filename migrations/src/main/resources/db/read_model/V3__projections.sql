-- How far each projection has come, who works on it, and what it could not handle.

create table projection_segment (
    projection text        collate "C" not null,
    segment    integer     not null check (segment >= 0),
    position   bigint      not null default 0 check (position >= 0),
    owner      text        collate "C",
    claimed_at timestamptz,
    primary key (projection, segment),
    constraint projection_segment_claim_is_whole check (num_nulls(owner, claimed_at) in (0, 2))
) with (fillfactor = 20); -- a few rows, updated all the time: room for that on their own page

comment on table projection_segment is 'The segments that nodes share a projection''s events by.';
comment on column projection_segment.position is 'Every event of the log up to here is done in this segment.';
comment on column projection_segment.owner is 'The node that works on it, as long as it renews its claim.';

create table projection_node (
    node    text        collate "C" not null primary key,
    seen_at timestamptz not null
);
comment on table projection_node is 'The query sides that run, so that each takes no more than its share of segments.';

create table dead_letter (
    id             bigint      not null generated always as identity primary key,
    projection     text        collate "C" not null,
    position       bigint      not null check (position > 0),
    stream         uuid,
    event_name     text        collate "C" not null,
    cause          text,
    message        text,
    attempts       integer     not null check (attempts >= 0),
    parked_at      timestamptz not null default clock_timestamp(),
    attempted_at   timestamptz,
    discarded_at   timestamptz,
    discard_reason text,
    constraint dead_letter_once unique (projection, position),
    constraint dead_letter_discard_is_whole check (num_nulls(discarded_at, discard_reason) in (0, 2))
);

comment on table dead_letter is
    'Events that a projection could not handle, and the later ones of their streams. What they say stands in the log.';
comment on column dead_letter.position is 'Where in the log the event stands.';
comment on column dead_letter.stream is 'The user or post whose events must stay in order; null where it is unreadable.';
comment on column dead_letter.cause is 'The type of what went wrong; null where the event only waits behind another one.';

-- What still waits: whether there is any, and a stream's letters in order.
create index dead_letter_waiting on dead_letter (projection, stream, position) where discarded_at is null;
