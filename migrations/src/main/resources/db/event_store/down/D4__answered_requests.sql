-- Requests of the last 24 hours that are repeated afterwards have a second effect; nothing else is lost.
drop table answered_request;
