update post set slug = 'a-title', tags = '{java}', summary = 'In short', scheduled_at = '2126-01-02T03:04:05Z';

insert into post_former_slug (post_id, slug) values ('00000000-0000-7000-8000-000000000002', 'another-title');

insert into post_tag (post_id, tag, published, created_at)
values ('00000000-0000-7000-8000-000000000002', 'java', true, '2026-01-02T03:04:05Z');

insert into tag_count (tag, posts) values ('java', 1);
