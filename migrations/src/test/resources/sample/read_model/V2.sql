insert into user_profile (id, username, username_key, named_at, email, verified, roles, created_at, version, erased)
values ('00000000-0000-7000-8000-000000000001', 'Ada', 'ada', 1, 'ada@example.org', true, '{ADMIN}',
        '2026-01-02T03:04:05Z', 0, false);

insert into post_author (id, verified, admin) values ('00000000-0000-7000-8000-000000000001', true, true);

insert into post (id, author_id, title, content, excerpt, published, created_at, updated_at, published_at, version,
                  author_verified, featured, search)
values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'A title', 'Words', 'Words',
        true, '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z', 1, true, true, 'words');

insert into trending_post (post_id, author_id, published, created_at, created_day, created_hour, views, views_24h,
                           views_7d, views_30d)
values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', true,
        '2026-01-02T03:04:05Z', 20455, 490923, 7, 0, 0, 7);

insert into trending_view_hour (post_id, hour, views) values ('00000000-0000-7000-8000-000000000002', 490923, 7);

insert into trending_clock (hour) values (490924) on conflict (id) do update set hour = excluded.hour;

insert into post_count (user_id, username, username_key, posts, published)
values ('00000000-0000-7000-8000-000000000001', 'Ada', 'ada', 1, 1);

insert into post_count_published (post_id) values ('00000000-0000-7000-8000-000000000002');
