-- What the command side must know about users apart from the log. None of it can be rebuilt from events.

-- Who goes by which name or address: one transaction claims it together with its event.
create table identity_claim (
    kind    text collate "C" not null check (kind in ('username', 'email')),
    value   text collate "C" not null,
    user_id uuid not null,
    primary key (kind, value),
    constraint identity_claim_one_each unique (user_id, kind)
);
comment on column identity_claim.value is 'In lower case: names and addresses are unique without regard to case.';

create table credential (
    user_id       uuid        not null primary key,
    password_hash text        not null,
    changed_at    timestamptz not null
);

-- The key that seals a user's personal data in events. Destroying it erases the person from the log.
create table personal_data_key (
    user_id uuid  not null primary key,
    key     bytea not null check (octet_length(key) = 32)
);

create table refresh_token (
    token_hash bytea       not null primary key,
    session_id uuid        not null,
    user_id    uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on column refresh_token.session_id is 'All tokens of one login. Using one of them twice ends the session.';
create index refresh_token_session on refresh_token (session_id);
create index refresh_token_user on refresh_token (user_id);
create index refresh_token_expires_at on refresh_token (expires_at);

-- Access tokens are signed with the private key and checked with the public one.
create table signing_key (
    key_id      text        not null primary key,
    public_key  text        not null,
    private_key text        not null,
    created_at  timestamptz not null
);
comment on table signing_key is 'Keys as JWKs. The query side is granted the public part only.';
