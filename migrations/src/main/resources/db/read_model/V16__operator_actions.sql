-- What operators have done, each kept in the transaction that did it.

create table operator_action (
    id         bigint      not null generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    actor      uuid        not null,
    action     text        collate "C" not null,
    projection text        collate "C" not null,
    detail     text
);

comment on table operator_action is
    'Who has started, switched, rolled back or given up what. Never changed, and kept beyond what it tells of.';
comment on column operator_action.actor is 'The user who did it.';
comment on column operator_action.detail is 'Which generation or letter, and why, where that was said.';
