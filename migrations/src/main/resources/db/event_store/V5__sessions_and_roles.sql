-- What callers may do is read here at each request, so that whoever loses a session or a role has lost it at once.

-- A login, from its start to its end. What ends it deletes it.
create table session (
    session_id   uuid        not null primary key,
    user_id      uuid        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    user_agent   text        check (length(user_agent) <= 300)
);
comment on column session.last_used_at is 'When it began or last exchanged its refresh token.';
comment on column session.expires_at is 'Moves with each use, but never past 90 days from the beginning.';
create index session_of_user on session (user_id);
create index session_expires_at on session (expires_at);

-- Logins from before go on.
insert into session (session_id, user_id, created_at, last_used_at, expires_at)
select session_id,
       user_id,
       min(issued_at),
       max(coalesce(used_at, issued_at)),
       least(max(expires_at), min(issued_at) + interval '90 days')
from refresh_token
group by session_id, user_id;

-- The roles that users have now, as the log tells it.
create table user_role (
    user_id uuid not null,
    role    text collate "C" not null,
    primary key (user_id, role)
);
comment on table user_role is 'Written by the trigger on the log alone, in the transaction of the event.';

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

-- Whoever appends, a node of an older version too.
create trigger event_keeps_user_roles
    after insert on event
    for each row
    when (new.stream_type = 'user' and new.name in ('user.role-granted', 'user.role-revoked', 'user.erased'))
    execute function keep_user_roles();

insert into user_role (user_id, role)
select stream_id::uuid, role
from (select distinct on (stream_id, role) stream_id, role, name
      from (select stream_id, version, name, convert_from(payload, 'UTF8')::jsonb ->> 'role' as role
            from event
            where stream_type = 'user' and name in ('user.role-granted', 'user.role-revoked')) as change
      order by stream_id, role, version desc) as latest
where name = 'user.role-granted'
  and not exists (select from event
                  where event.stream_id = latest.stream_id
                    and event.stream_type = 'user'
                    and event.name = 'user.erased');

-- Keys take turns: a new one is published before it signs, an old one is honoured until its last token has expired.
alter table signing_key
    add column signs_from     timestamptz not null default now(),
    add column honoured_until timestamptz;
update signing_key set signs_from = created_at;
comment on column signing_key.honoured_until is 'Null for as long as no newer key takes its place.';

grant select, insert, update, delete on session to tidings_command;
grant select on user_role to tidings_command, tidings_query;
grant select (session_id, user_id, expires_at) on session to tidings_query;
grant select (signs_from, honoured_until) on signing_key to tidings_query;
