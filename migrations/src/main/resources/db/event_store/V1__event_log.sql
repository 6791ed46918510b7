-- The log: every change there ever was, in commit order. Nothing else is the truth.

create table event (
    position    bigint      not null primary key check (position > 0),
    stream_type text        collate "C",
    stream_id   text        collate "C",
    version     bigint      check (version >= 0),
    name        text        collate "C" not null,
    revision    integer     not null,
    payload     bytea       not null,
    metadata    bytea       not null,
    recorded_at timestamptz not null,
    constraint event_stream_is_whole check (num_nulls(stream_type, stream_id, version) in (0, 3)),
    -- The id leads, because a stream is read by its id alone.
    constraint event_version_is_unique unique (stream_id, version, stream_type)
);

comment on table event is 'The append-only log. Positions are 1, 2, 3, … without a gap, in commit order.';
comment on column event.recorded_at is 'When it happened, as the writer''s clock had it.';

-- Finding the first position since an instant: block ranges suffice, for time rises with position.
create index event_recorded_at on event using brin (recorded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'event_store.% is append-only: % is refused', tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_append_only
    before update or delete or truncate on event
    for each statement execute function refuse_change();

create view event_json as
select position,
       stream_type,
       stream_id,
       version,
       name,
       revision,
       convert_from(payload, 'UTF8')::jsonb  as payload,
       convert_from(metadata, 'UTF8')::jsonb as metadata,
       recorded_at
from event;

comment on view event_json is 'The log as people read it: payload and metadata as jsonb.';

-- The newest state of a long stream, so that loading it need not begin at version 0.
create table snapshot (
    stream_id   text        collate "C" not null primary key,
    stream_type text        collate "C" not null,
    version     bigint      not null,
    name        text        collate "C" not null,
    revision    integer     not null,
    payload     bytea       not null,
    metadata    bytea       not null,
    recorded_at timestamptz not null
);
