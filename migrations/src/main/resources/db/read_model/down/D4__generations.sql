-- What there is beside the live generations goes, with all that is known of it. Rebuilds make it again.
do $$
declare
    beside text;
begin
    for beside in select schema_name from projection_generation where schema_name <> 'read_model' loop
        execute format('drop schema if exists %I cascade', beside);
    end loop;
end $$;

delete from projection_segment s
using projection_generation g
where g.projection = s.projection and g.generation = s.generation and g.state <> 'live';

delete from dead_letter l
using projection_generation g
where g.projection = l.projection and g.generation = l.generation and g.state <> 'live' and l.discarded_at is null;

-- One letter of an event is enough.
delete from dead_letter older
using dead_letter newer
where older.projection = newer.projection and older.position = newer.position and older.generation < newer.generation;

drop table rebuild;
drop table projection_generation;

alter table projection_segment drop constraint projection_segment_pkey;
alter table projection_segment drop column generation;
alter table projection_segment add primary key (projection, segment);

alter table projection_node drop column versions;

drop index dead_letter_waiting;
drop index dead_letter_discarded;
alter table dead_letter drop constraint dead_letter_once;
alter table dead_letter drop column generation;
alter table dead_letter add constraint dead_letter_once unique (projection, position);
create index dead_letter_waiting on dead_letter (projection, stream, position) where discarded_at is null;
