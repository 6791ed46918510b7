-- Generations: a rebuild fills tables of its own, in a schema beside the live ones, and the switch moves them.

create table projection_generation (
    projection   text        collate "C" not null,
    generation   integer     not null check (generation > 0),
    code_version integer     not null check (code_version > 0),
    state        text        collate "C" not null check (state in ('live', 'building', 'previous', 'dropped')),
    schema_name  text        collate "C",
    changed_at   timestamptz not null default clock_timestamp(),
    primary key (projection, generation),
    constraint projection_generation_has_tables check (state = 'dropped' or schema_name is not null)
);

comment on table projection_generation is 'Each build of a projection''s tables, from the first one on.';
comment on column projection_generation.code_version is 'The version of the projection''s code that began it.';
comment on column projection_generation.schema_name is 'Where its tables are; null once they are gone.';
comment on column projection_generation.changed_at is 'Since when it has been in its state.';

create unique index projection_generation_live on projection_generation (projection) where state = 'live';
create unique index projection_generation_building on projection_generation (projection) where state = 'building';
create unique index projection_generation_previous on projection_generation (projection) where state = 'previous';

-- What there is so far is everybody's first generation.
insert into projection_generation (projection, generation, code_version, state, schema_name)
select distinct projection, 1, 1, 'live', 'read_model' from projection_segment;

alter table projection_segment add column generation integer not null default 1;
alter table projection_segment drop constraint projection_segment_pkey;
alter table projection_segment add primary key (projection, generation, segment);

alter table projection_node add column versions jsonb not null default '{}';
comment on column projection_node.versions is 'Of its projections'' code: it works on no generation of a later one.';

alter table dead_letter add column generation integer not null default 1;
alter table dead_letter drop constraint dead_letter_once;
alter table dead_letter add constraint dead_letter_once unique (projection, generation, position);
drop index dead_letter_waiting;
create index dead_letter_waiting on dead_letter (projection, generation, stream, position) where discarded_at is null;
-- What no generation handles any more.
create index dead_letter_discarded on dead_letter (projection, position) where discarded_at is not null;

create table rebuild (
    id                    uuid        not null primary key default uuidv7(),
    projection            text        collate "C" not null,
    generation            integer     not null,
    phase                 text        collate "C" not null default 'building'
                          check (phase in ('building', 'caught-up', 'verified', 'live', 'rolled-back', 'cancelled',
                                           'failed')),
    switch_when_caught_up boolean     not null,
    reason                text        collate "C" not null check (reason in ('operator', 'new-version')),
    started_at            timestamptz not null default clock_timestamp(),
    started_by            uuid,
    caught_up_at          timestamptz,
    ended_at              timestamptz,
    events_done           bigint,
    events_total          bigint,
    failed_position       bigint,
    failed_event          text        collate "C",
    failed_cause          text,
    failed_message        text,
    verification          jsonb,
    constraint rebuild_of_generation
        foreign key (projection, generation) references projection_generation,
    constraint rebuild_once unique (projection, generation),
    constraint rebuild_end_is_whole
        check ((phase in ('building', 'caught-up', 'verified')) = (ended_at is null)
               and num_nulls(ended_at, events_done, events_total) in (0, 3)),
    constraint rebuild_failure_is_whole
        check ((phase = 'failed') = (failed_cause is not null))
);

comment on table rebuild is 'Replays into a generation of their own, under way and past.';
comment on column rebuild.started_by is 'The user who asked for it; null where a new version of the code did.';
comment on column rebuild.events_done is 'How far it was when it ended.';
comment on column rebuild.verification is 'What the last comparison with the live generation said; keys, no other values.';

create unique index rebuild_under_way on rebuild (projection) where ended_at is null;
create index rebuild_of_projection on rebuild (projection, id);
