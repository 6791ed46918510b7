-- The four triggers of before.
drop trigger event_is_followed on event;
drop function follow_events();

create function keep_user_roles() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
begin
    case new.name
        when 'user.role-granted' then
            insert into user_role (user_id, role)
            values (new.stream_id::uuid, convert_from(new.payload, 'UTF8')::jsonb ->> 'role')
            on conflict do nothing;
        when 'user.role-revoked' then
            delete from user_role
            where user_id = new.stream_id::uuid and role = convert_from(new.payload, 'UTF8')::jsonb ->> 'role';
        when 'user.erased' then
            delete from user_role where user_id = new.stream_id::uuid;
            delete from session where user_id = new.stream_id::uuid;
    end case;
    return null;
end $$;
comment on function keep_user_roles() is
    'Runs as its owner, so that no side can give a role but by an event that everybody can see.';

create trigger event_keeps_user_roles
    after insert on event
    for each row
    when (new.stream_type = 'user' and new.name in ('user.role-granted', 'user.role-revoked', 'user.erased'))
    execute function keep_user_roles();

create function keep_post_without_claim() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
begin
    insert into post_without_claim (slug_end) values (right(new.stream_id, 12)) on conflict do nothing;
    return null;
end $$;

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

create trigger event_keeps_scheduled_publications
    after insert on event
    for each row
    when (new.stream_type = 'post'
          and (new.name in ('post.scheduled', 'post.unscheduled', 'post.deleted')
               or (new.name = 'post.published' and new.version > 1)))
    execute function keep_scheduled_publications();

create function keep_suspended_users() returns trigger
    language plpgsql security definer set search_path = event_store, pg_temp as $$
begin
    if new.name = 'user.suspended' then
        insert into suspended_user (user_id) values (new.stream_id::uuid) on conflict do nothing;
        delete from session where user_id = new.stream_id::uuid;
        delete from refresh_token where user_id = new.stream_id::uuid;
    else
        delete from suspended_user where user_id = new.stream_id::uuid;
    end if;
    return null;
end $$;
comment on function keep_suspended_users() is
    'Runs as its owner, so that nobody is suspended or restored but by an event that everybody can see.';

create trigger event_keeps_suspended_users
    after insert on event
    for each row
    when (new.stream_type = 'user' and new.name in ('user.suspended', 'user.restored'))
    execute function keep_suspended_users();
