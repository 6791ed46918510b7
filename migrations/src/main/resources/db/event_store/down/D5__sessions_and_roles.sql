-- Sessions go on, for their refresh tokens stay; roles are in the log. A key that was replaced is not trusted again.
delete from signing_key where honoured_until is not null and exists (select from signing_key where honoured_until is null);
alter table signing_key
    drop column signs_from,
    drop column honoured_until;

drop trigger event_keeps_user_roles on event;
drop function keep_user_roles();
drop table user_role;
drop table session;
