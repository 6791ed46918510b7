-- What POST requests with an Idempotency-Key were answered, kept in the transaction of their effect.

create table answered_request (
    id          bytea       not null primary key check (octet_length(id) = 32),
    body_digest bytea       not null check (octet_length(body_digest) = 32),
    answer      bytea       not null,
    expires_at  timestamptz not null
);
comment on table answered_request is
    'Nothing in it can be read, or even recognised, without the Idempotency-Key, of which nothing is kept.';
comment on column answered_request.id is 'Made of the caller, the route and the key.';
comment on column answered_request.body_digest is 'Tells whether a repeated request has the same body.';
comment on column answered_request.answer is 'Status, headers and body, sealed with a key made of the Idempotency-Key.';

-- Those that may be forgotten.
create index answered_request_expires_at on answered_request (expires_at);

grant select, insert, update, delete on answered_request to tidings_command;
