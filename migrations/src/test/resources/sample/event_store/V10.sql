insert into event (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
values (5, 'post', '00000000-0000-7000-8000-000000000004', 0, 'post.drafted', 2,
        '{"title":"A title","slug":"a-title","tags":[]}', '{}', '2026-01-02T03:04:09Z'),
       (6, 'post', '00000000-0000-7000-8000-000000000004', 1, 'post.scheduled', 1,
        '{"authorId":"00000000-0000-7000-8000-000000000001","publishAt":"2126-01-02T03:04:05Z"}', '{}',
        '2026-01-02T03:04:10Z');

insert into slug_claim (slug, post_id) values ('a-title', '00000000-0000-7000-8000-000000000004');

insert into post_without_claim (slug_end) values ('000000000004') on conflict do nothing;
