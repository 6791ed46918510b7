-- Posts are ranked by what their titles, summaries and tags say of what is searched for. Generations beside the live one
-- get the same, for today's code goes on feeding them.
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
        execute format('alter table %I.post add column search_head tsvector not null default ''''', place);
        execute format('comment on column %I.post.search_head is
                            ''What ranks it: words of title (A), summary and tags (B), and the whole title after "!"''', place);
    end loop;
end $$;

-- A name as it is, and with any one of its letters left out: names that are spelled nearly alike have one in common.
create function spelling_variants(name text) returns text[]
    language sql immutable strict parallel safe
    return case
               when length(name) between 4 and 32
               then array(select left(name, letter - 1) || substr(name, letter + 1) from generate_series(1, length(name)) letter)
                    || name
               else '{}'
           end;

create index user_profile_spelling on user_profile using gin (spelling_variants(username_key));
