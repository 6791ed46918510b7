-- The checks of before, and the trigger that followed alone.
alter table event
    add constraint event_position_check check (position > 0),
    add constraint event_version_check check (version >= 0),
    add constraint event_stream_is_whole check (num_nulls(stream_type, stream_id, version) in (0, 3));

create or replace function follow_events() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
declare
    event   record;
    payload jsonb;
begin
    for event in
        select name, stream_id, appended.payload
        from appended
        where stream_type = 'user'
              and name in ('user.role-granted', 'user.role-revoked', 'user.suspended', 'user.restored', 'user.erased')
           or stream_type = 'post'
              and (name in ('post.scheduled', 'post.unscheduled', 'post.deleted')
                   -- A node of a version without slugs may still write.
                   or name = 'post.drafted' and revision = 1
                   -- A post that was scheduled has two events before it is published: the many that are published as
                   -- soon as they are written have nothing to do with it.
                   or name = 'post.published' and version > 1)
        order by position
    loop
        case event.name
            when 'user.role-granted' then
                payload := convert_from(event.payload, 'UTF8')::jsonb;
                insert into user_role (user_id, role) values (event.stream_id::uuid, payload ->> 'role')
                on conflict do nothing;
            when 'user.role-revoked' then
                payload := convert_from(event.payload, 'UTF8')::jsonb;
                delete from user_role where user_id = event.stream_id::uuid and role = payload ->> 'role';
            when 'user.suspended' then
                insert into suspended_user (user_id) values (event.stream_id::uuid) on conflict do nothing;
                delete from session where user_id = event.stream_id::uuid;
                delete from refresh_token where user_id = event.stream_id::uuid;
            when 'user.restored' then
                delete from suspended_user where user_id = event.stream_id::uuid;
            when 'user.erased' then
                delete from user_role where user_id = event.stream_id::uuid;
                delete from session where user_id = event.stream_id::uuid;
            when 'post.drafted' then
                insert into post_without_claim (slug_end) values (right(event.stream_id, 12)) on conflict do nothing;
            when 'post.scheduled' then
                payload := convert_from(event.payload, 'UTF8')::jsonb;
                insert into scheduled_publication (post_id, author_id, publish_at)
                values (event.stream_id::uuid, (payload ->> 'authorId')::uuid, (payload ->> 'publishAt')::timestamptz)
                on conflict (post_id) do update set publish_at = excluded.publish_at;
            else
                delete from scheduled_publication where post_id = event.stream_id::uuid;
        end case;
    end loop;
    return null;
end $$;
