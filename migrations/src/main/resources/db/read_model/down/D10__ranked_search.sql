do $$
declare
    place text;
begin
    for place in
        select n.nspname
        from pg_namespace n
        where n.nspname = 'read_model'
           or n.nspname in (select schema_name
                            from projection_generation
                            where projection = 'post' and state in ('building', 'previous'))
    loop
        execute format('alter table if exists %I.post drop column if exists search_head', place);
    end loop;
    -- Generations of users that were built meanwhile have the index, too.
    for place in
        select 'read_model' union select schema_name from projection_generation
        where projection = 'user' and schema_name is not null
    loop
        execute format('drop index if exists %I.user_profile_spelling', place);
    end loop;
end $$;
drop function spelling_variants(text);
