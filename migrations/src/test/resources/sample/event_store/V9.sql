insert into administrator (user_id)
values ('00000000-0000-7000-8000-000000000001');
