-- The events stay, and tell it again.
drop trigger event_keeps_scheduled_publications on event;
drop trigger event_keeps_post_without_claim on event;
drop function keep_scheduled_publications();
drop function keep_post_without_claim();
drop table scheduled_publication;
drop table post_without_claim;
drop table slug_claim;
