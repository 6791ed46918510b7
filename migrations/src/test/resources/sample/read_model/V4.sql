insert into projection_generation (projection, generation, code_version, state, schema_name)
values ('trending', 1, 1, 'live', 'read_model'),
       ('trending', 2, 1, 'building', 'read_model_trending_2');

create schema if not exists read_model_trending_2;
create table if not exists read_model_trending_2.trending_post (like trending_post including all);

insert into projection_segment (projection, generation, segment, position) values ('trending', 2, 0, 1);

insert into dead_letter (projection, generation, position, event_name, attempts, discarded_at, discard_reason)
values ('trending', 2, 2, 'post.published', 0, '2026-01-02T03:04:05Z', 'A test');

insert into rebuild (projection, generation, switch_when_caught_up, reason)
values ('trending', 2, true, 'operator');
