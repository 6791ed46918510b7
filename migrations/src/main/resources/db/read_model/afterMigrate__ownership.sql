-- Where the query side logs in by itself, the read tables are its own: it builds generations of them and moves them.
do $$
declare
    one regclass;
begin
    if not (select rolcanlogin from pg_roles where rolname = 'tidings_query') then
        return;
    end if;
    if (select nspowner from pg_namespace where nspname = 'read_model') <> 'tidings_query'::regrole then
        alter schema read_model owner to tidings_query;
    end if;
    for one in
        select oid
        from pg_class c
        where relnamespace = 'read_model'::regnamespace and relkind in ('r', 'p', 'v', 'm')
          and relname <> 'schema_history' and relowner <> 'tidings_query'::regrole
          and not exists (
              select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    loop
        execute format('alter table %s owner to tidings_query', one);
    end loop;
end $$;
