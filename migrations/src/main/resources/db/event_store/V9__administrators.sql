-- Who is an administrator now. The command side keeps it together with the events, so that it can tell in one
-- transaction whether one is left.

create table administrator (
    user_id uuid not null primary key
);
comment on table administrator is
    'Changed in the transaction of user.role-granted, user.role-revoked and user.erased, under an advisory lock.';

insert into administrator (user_id)
select last.stream_id::uuid
from (select distinct on (stream_id) stream_id, name
      from event
      where name = 'user.erased'
         or (name in ('user.role-granted', 'user.role-revoked')
             and convert_from(payload, 'UTF8')::jsonb ->> 'role' = 'ADMIN')
      order by stream_id, version desc) as last
where last.name = 'user.role-granted';

grant select, insert, delete on administrator to tidings_command;
