-- The version before knows of no suspension: the events stay, and tell it again. Invitations are lost.
drop table invitation;
drop trigger event_keeps_suspended_users on event;
drop function keep_suspended_users();
drop table suspended_user;
