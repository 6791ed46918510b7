insert into site (id, name, description, version)
values ('00000000-0000-7000-8000-000000000000', 'The Gazette', 'What happens here', 0);
