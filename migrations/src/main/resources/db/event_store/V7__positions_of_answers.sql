-- An answer names the position of the events that the request appended. They get it with the transaction's COMMIT, when
-- the answer is sealed already.

alter table answered_request add column position bigint check (position > 0);
comment on column answered_request.position is
    'Where the last event of the request stands, which the answer is completed with; null where it appended none.';
