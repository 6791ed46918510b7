-- Which post an address belongs to, and which posts are to be published by themselves.

-- Claimed in the transaction of the event, and never let go: an address that people have goes on to lead to its post.
create table slug_claim (
    slug    text collate "C" not null primary key,
    post_id uuid not null
);

-- Nothing yet, unless this version was here before.
insert into slug_claim (slug, post_id)
select convert_from(payload, 'UTF8')::jsonb ->> 'slug', stream_id::uuid
from event
where name in ('post.drafted', 'post.edited') and revision > 1
  and convert_from(payload, 'UTF8')::jsonb ->> 'slug' is not null
on conflict do nothing;

-- The posts that were written before there were slugs. Theirs are made of the title and the end of the id, whenever
-- their events are read, and nobody claims them; so what ends like one of them is not to be had.
create table post_without_claim (
    slug_end text collate "C" not null primary key
);
comment on column post_without_claim.slug_end is 'The last twelve characters of the post''s id.';

insert into post_without_claim (slug_end)
select right(stream_id, 12)
from event
where name = 'post.drafted' and revision = 1
on conflict do nothing;

create table scheduled_publication (
    post_id    uuid        not null primary key,
    author_id  uuid        not null,
    publish_at timestamptz not null
);
comment on table scheduled_publication is 'Written by the trigger on the log alone, in the transaction of the event.';
create index scheduled_publication_publish_at on scheduled_publication (publish_at, post_id);

insert into scheduled_publication (post_id, author_id, publish_at)
select stream_id::uuid, (payload ->> 'authorId')::uuid, (payload ->> 'publishAt')::timestamptz
from (select distinct on (stream_id) stream_id, name, convert_from(payload, 'UTF8')::jsonb as payload
      from event
      where stream_id in (select stream_id from event where name = 'post.scheduled')
        and name in ('post.scheduled', 'post.unscheduled', 'post.published', 'post.deleted')
      order by stream_id, version desc) as latest
where name = 'post.scheduled';

create function keep_post_without_claim() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
begin
    insert into post_without_claim (slug_end) values (right(new.stream_id, 12)) on conflict do nothing;
    return null;
end $$;

-- A node of the last version may still write while this one is brought in.
create trigger event_keeps_post_without_claim
    after insert on event
    for each row
    when (new.name = 'post.drafted' and new.revision = 1)
    execute function keep_post_without_claim();

create function keep_scheduled_publications() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
declare
    payload jsonb;
begin
    if new.name = 'post.scheduled' then
        payload := convert_from(new.payload, 'UTF8')::jsonb;
        insert into scheduled_publication (post_id, author_id, publish_at)
        values (new.stream_id::uuid, (payload ->> 'authorId')::uuid, (payload ->> 'publishAt')::timestamptz)
        on conflict (post_id) do update set publish_at = excluded.publish_at;
    else
        delete from scheduled_publication where post_id = new.stream_id::uuid;
    end if;
    return null;
end $$;
comment on function keep_scheduled_publications() is
    'Rows are locked under the log''s lock alone, so that no cycle of waits can form.';

-- A post that was scheduled has two events before it is published: the many that are published as soon as they are
-- written have nothing to do with it.
create trigger event_keeps_scheduled_publications
    after insert on event
    for each row
    when (new.stream_type = 'post'
          and (new.name in ('post.scheduled', 'post.unscheduled', 'post.deleted')
               or (new.name = 'post.published' and new.version > 1)))
    execute function keep_scheduled_publications();

grant select, insert on slug_claim to tidings_command;
grant select on post_without_claim, scheduled_publication to tidings_command;
