-- Requests of the last 24 hours that are repeated afterwards are answered with position 0; nothing else is lost.
alter table answered_request drop column position;
