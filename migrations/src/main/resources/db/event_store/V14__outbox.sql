-- What is still to be done outside the database, and what is remembered for it.

-- Written in the transaction of what causes it; a row goes when its effect was made.
create table outbox (
    id         uuid        not null primary key,
    channel    text        collate "C" not null,
    kind       text        collate "C" not null,
    user_id    uuid        not null,
    detail     text,
    created_at timestamptz not null default clock_timestamp(),
    due_at     timestamptz not null default clock_timestamp(),
    attempts   integer     not null default 0,
    refused_at timestamptz,
    parked_at  timestamptz,
    failure    text
);
comment on column outbox.user_id is 'Whom it is about; what is personal in it is sealed with this user''s key.';
comment on column outbox.detail is 'Sealed JSON. Null where the user alone says all.';
comment on column outbox.due_at is 'When it is tried next. Whoever tries moves it on first, so that nobody else does.';
comment on column outbox.refused_at is 'When the other side refused it, and perhaps nothing else, for the first time.';
comment on column outbox.parked_at is 'Null for as long as it is tried again by itself.';
comment on column outbox.failure is 'What went wrong the last time, in words of our own.';

create index outbox_due_at on outbox (due_at) where parked_at is null;
create index outbox_of_user on outbox (user_id);
-- What says nothing beyond its kind need not wait twice: nobody makes the table grow by asking again.
create unique index outbox_waits_once on outbox (user_id, channel, kind) where detail is null and parked_at is null;

-- What the links in mails are known by.
create table mail_link (
    token_hash bytea       not null primary key,
    purpose    text        collate "C" not null,
    user_id    uuid        not null,
    address    text        not null,
    mail_id    uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
comment on column mail_link.address is 'Where it was sent, sealed with the user''s key. It counts for no other address.';
comment on column mail_link.expires_at is 'When it was issued, where it was used or taken back.';
create index mail_link_of_user on mail_link (user_id);
create index mail_link_expires_at on mail_link (expires_at);

-- From where somebody has logged in before.
create table known_device (
    user_id uuid        not null,
    device  text        not null check (length(device) <= 100),
    used_at timestamptz not null,
    primary key (user_id, device)
);
create index known_device_used_at on known_device (used_at);

-- Who wants which mail, where that is not as it is for everybody.
create table mail_setting (
    user_id uuid    not null,
    kind    text    collate "C" not null,
    wanted  boolean not null,
    primary key (user_id, kind)
);

grant select, insert, update, delete on outbox, mail_link, known_device, mail_setting to tidings_command;
