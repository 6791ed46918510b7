-- What the log may hold is judged by the trigger that follows it, whose plans the session keeps: PostgreSQL reads the
-- condition of a check from its text anew whenever something is appended. Most events need nothing, so the trigger asks
-- for that first, of all that are appended.

create or replace function follow_events() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
declare
    event   record;
    payload jsonb;
begin
    perform
    from appended
    where name in ('user.role-granted', 'user.role-revoked', 'user.suspended', 'user.restored', 'user.erased',
                   'post.scheduled', 'post.unscheduled', 'post.deleted')
       or name = 'post.drafted' and revision = 1
       or name = 'post.published' and version > 1
       or position < 1
       or version < 0
       or num_nulls(stream_type, stream_id, version) not in (0, 3)
    limit 1;
    if not found then
        return null;
    end if;

    for event in select * from appended order by position loop
        if event.position < 1 or event.version < 0 then
            raise exception 'event_store.event counts positions from 1 and versions from 0: % and % are refused',
                event.position, event.version
                using errcode = 'check_violation';
        end if;
        if num_nulls(event.stream_type, event.stream_id, event.version) not in (0, 3) then
            raise exception 'event_store.event: an event has the type, the id and a version of its stream, or none of them'
                using errcode = 'check_violation';
        end if;
        -- What is done about users follows from events of users alone, and so for posts.
        continue when split_part(event.name, '.', 1) is distinct from event.stream_type;
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
                -- A node of a version without slugs may still write.
                if event.revision = 1 then
                    insert into post_without_claim (slug_end) values (right(event.stream_id, 12))
                    on conflict do nothing;
                end if;
            when 'post.scheduled' then
                payload := convert_from(event.payload, 'UTF8')::jsonb;
                insert into scheduled_publication (post_id, author_id, publish_at)
                values (event.stream_id::uuid, (payload ->> 'authorId')::uuid, (payload ->> 'publishAt')::timestamptz)
                on conflict (post_id) do update set publish_at = excluded.publish_at;
            when 'post.unscheduled', 'post.deleted' then
                delete from scheduled_publication where post_id = event.stream_id::uuid;
            when 'post.published' then
                -- A post that was scheduled has two events before it is published: the many that are published as soon
                -- as they are written have nothing to do with it.
                if event.version > 1 then
                    delete from scheduled_publication where post_id = event.stream_id::uuid;
                end if;
            else
                null;
        end case;
    end loop;
    return null;
end $$;

alter table event
    drop constraint event_position_check,
    drop constraint event_version_check,
    drop constraint event_stream_is_whole;
