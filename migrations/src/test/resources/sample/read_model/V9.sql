update user_profile set bio = 'Of numbers', image = 'https://example.org/ada.png';

insert into comment (id, post_id, author_id, position, body, created_at)
values ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002',
        '00000000-0000-7000-8000-000000000001', 3, 'Well said', '2026-01-03T03:04:05Z');

insert into post_comment_count (post_id, comments) values ('00000000-0000-7000-8000-000000000002', 1);

insert into favourite (reader_id, post_id)
values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002');

insert into post_favourite_count (post_id, favourites) values ('00000000-0000-7000-8000-000000000002', 1);

insert into follow (reader_id, user_id)
values ('00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000001');

insert into follower_count (user_id, followers) values ('00000000-0000-7000-8000-000000000001', 1);
