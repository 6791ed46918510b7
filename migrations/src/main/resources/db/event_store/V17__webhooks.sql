-- Who is told by HTTP what happens. The log itself is what is still to be told: an endpoint keeps how far it has come.

create table webhook (
    webhook_id        uuid        not null primary key,
    url               text        not null check (length(url) <= 2000),
    description       text        not null check (length(description) <= 500),
    events            text[]      collate "C",
    with_texts        boolean     not null,
    active            boolean     not null default true,
    disabled_because  text,
    created_by        uuid        not null,
    created_at        timestamptz not null default clock_timestamp(),
    position          bigint      not null,
    failures          integer     not null default 0,
    silent_until      timestamptz,
    last_delivered_at timestamptz,
    claim             bigint      not null default 0,
    claimed_until     timestamptz
);
comment on column webhook.events is 'What it is told, by name; null for all.';
comment on column webhook.with_texts is 'Whether what people wrote is sent, drafts included.';
comment on column webhook.position is 'How far the log was looked through: what is behind it was sent, or is in webhook_delivery.';
comment on column webhook.failures is 'Tries in a row that failed.';
comment on column webhook.silent_until is 'Nothing is sent until then, and one event to try after it. Null while it takes some events.';
comment on column webhook.claim is 'Grows when a node takes the endpoint on. What a node notes under an older claim does not count.';
comment on column webhook.claimed_until is 'Until when the endpoint is left to the node that took it on.';

create table webhook_secret (
    webhook_id uuid        not null references webhook on delete cascade,
    secret     text        not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz
);
comment on column webhook_secret.secret is 'Sealed with a secret that is not in the database, where there is one.';
comment on column webhook_secret.expires_at is 'Until when it signs beside the one that took its place.';
create index webhook_secret_of_webhook on webhook_secret (webhook_id);

create table webhook_delivery (
    webhook_id      uuid        not null references webhook on delete cascade,
    position        bigint      not null,
    event_id        text        not null,
    event           text        collate "C" not null,
    stream_id       text        collate "C",
    lane            text        collate "C" not null,
    state           text        collate "C" not null check (state in ('waiting', 'delivered', 'parked')),
    created_at      timestamptz not null default clock_timestamp(),
    tried_since     timestamptz,
    attempted_at    timestamptz,
    due_at          timestamptz,
    attempts        integer     not null default 0,
    last_status     integer,
    duration_millis integer,
    failure         text,
    primary key (webhook_id, position)
);
comment on column webhook_delivery.lane is 'Deliveries of one lane go one after another: a stream''s, and apart from them those sent again by hand.';
comment on column webhook_delivery.due_at is 'When it is tried next. Null behind another one of its lane, and where nothing is tried any more.';
create index webhook_delivery_due_at on webhook_delivery (webhook_id, due_at) where state = 'waiting';
create index webhook_delivery_lane on webhook_delivery (webhook_id, lane, position) where state = 'waiting';

grant select, insert, update, delete on webhook, webhook_secret, webhook_delivery to tidings_command;
