insert into operator_action (actor, action, projection, detail)
values ('00000000-0000-7000-8000-000000000001', 'rebuild-started', 'trending', 'generation 2'),
       ('00000000-0000-7000-8000-000000000001', 'switched', 'trending', null);
