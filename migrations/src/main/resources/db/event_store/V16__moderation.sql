-- Who is suspended, and who is invited.

create table suspended_user (
    user_id uuid not null primary key
);
comment on table suspended_user is 'Written by the trigger on the log alone, in the transaction of the event.';

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

-- Nothing yet, unless this version was here before.
insert into suspended_user (user_id)
select last.stream_id::uuid
from (select distinct on (stream_id) stream_id, name
      from event
      where name in ('user.suspended', 'user.restored')
      order by stream_id, version desc) as last
where last.name = 'user.suspended';

create table invitation (
    invitation_id uuid        not null primary key,
    token_hash    bytea       not null unique,
    email         text,
    user_id       uuid,
    created_by    uuid        not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null
);
comment on table invitation is 'Those that were not used yet: using one deletes it, in the transaction of the registration.';
comment on column invitation.email is 'Who registers must have this address; null for anybody.';
comment on column invitation.user_id is 'The imported author whose account it is for; null for a new one.';
create index invitation_expires_at on invitation (expires_at);

grant select on suspended_user to tidings_command, tidings_query;
grant select, insert, delete on invitation to tidings_command;
grant select (invitation_id, email, user_id, created_by, created_at, expires_at) on invitation to tidings_query;
