insert into event (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
values (1, 'user', 'u1', 0, 'user.registered', 1, '{}', '{}', '2026-01-02T03:04:05Z'),
       (2, 'post', 'p1', 0, 'post.drafted', 1, '{"title":"A title"}', '{}', '2026-01-02T03:04:06Z'),
       (3, null, null, null, 'post.views-recorded', 1, '{}', '{}', '2026-01-02T03:04:07Z');

insert into snapshot (stream_id, stream_type, version, name, revision, payload, metadata, recorded_at)
values ('p1', 'post', 0, 'post', 1, '{}', '{}', '2026-01-02T03:04:06Z');
