-- The read tables may lie in a database of their own, so this schema makes the query side's role too.
do $$
begin
    create role tidings_query nologin;
exception when duplicate_object or unique_violation then
    null;
end $$;

do $$
begin
    grant tidings_query to current_user;
exception when unique_violation or object_in_use or invalid_grant_operation then
    null;
end $$;

grant usage on schema read_model to tidings_query;
alter default privileges in schema read_model grant select, insert, update, delete on tables to tidings_query;
