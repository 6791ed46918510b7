-- What the processes that may publish the log to Kafka say of themselves, for operators, whichever node they ask.

create table log_publisher (
    node      text             collate "C" not null primary key,
    topic     text             collate "C" not null,
    leads     boolean          not null,
    position  bigint           not null check (position >= 0),
    rate      double precision not null,
    failures  bigint           not null,
    failure   text,
    failed_at timestamptz,
    seen_at   timestamptz      not null default clock_timestamp(),
    constraint log_publisher_failure_is_whole check (num_nulls(failure, failed_at) in (0, 2))
);

comment on table log_publisher is 'The nodes that may publish the log. Nothing rests on it: who does is decided by a lock.';
comment on column log_publisher.position is 'How far the topic holds the log, as far as the node knows.';
comment on column log_publisher.rate is 'Events a second that it has sent of late.';
comment on column log_publisher.failure is 'Why it had to begin anew, the last time.';
comment on column log_publisher.seen_at is 'When it said so. A node that has gone says nothing any more.';

grant select, insert, update, delete on log_publisher to tidings_query;
