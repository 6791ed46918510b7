insert into projection_segment (projection, segment, position, owner, claimed_at)
values ('trending', 0, 3, 'node-1', '2026-01-02T03:04:05Z'),
       ('trending', 1, 2, null, null);

insert into projection_node (node, seen_at) values ('node-1', '2026-01-02T03:04:05Z');

insert into dead_letter (projection, position, stream, event_name, cause, message, attempts)
values ('trending', 2, '00000000-0000-7000-8000-000000000002', 'post.published', 'java.lang.IllegalStateException',
        'It did not work', 1);
