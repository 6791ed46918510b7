insert into log_publisher (node, topic, leads, position, rate, failures, failure, failed_at)
values ('1@one', 'tidings-log', true, 2, 12.5, 0, null, null),
       ('2@other', 'tidings-log', false, 0, 0, 3, 'no broker', clock_timestamp());
