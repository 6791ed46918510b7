-- Who may do what, for the database that this is run in: by a superuser, as often as one likes, before the migrations.
-- Passwords are set apart from it. A database that one user owned alone until now is brought over.
--
-- tidings_owner    owns the event store and brings both schemas up
-- tidings_command  the command side: appends to the log, and knows users, sessions and keys
-- tidings_query    the query side: reads the log, owns the read tables, and builds generations of them
-- tidings_monitor  watches PostgreSQL itself, and sees nobody's data
do $$
declare
    name text;
begin
    foreach name in array array ['tidings_owner', 'tidings_command', 'tidings_query', 'tidings_monitor'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I', name);
        end if;
        execute format('alter role %I login nosuperuser nocreatedb noreplication nobypassrls', name);
    end loop;
    -- Migrations make sure that the sides' roles are there, which takes this much.
    alter role tidings_owner createrole;
    alter role tidings_command nocreaterole;
    alter role tidings_query nocreaterole;
    alter role tidings_monitor nocreaterole;
    grant pg_monitor to tidings_monitor;
    grant tidings_command, tidings_query to tidings_owner with admin option, inherit true, set true;

    execute format('alter database %I owner to tidings_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to tidings_command, tidings_query, tidings_monitor', current_database());
    -- A generation of read tables is built in a schema of its own.
    execute format('grant create on database %I to tidings_query', current_database());
end $$;

-- What is there already changes hands.
do $$
declare
    one record;
begin
    for one in
        with mine as (
            select oid, nspname, case nspname when 'event_store' then 'tidings_owner' else 'tidings_query' end as owner
            from pg_namespace
            where nspname = 'event_store' or nspname = 'read_model' or starts_with(nspname, 'read_model_')
        ),
        thing (class, id, owner, held, statement) as (
            select 'pg_namespace'::regclass, n.oid, m.owner, n.nspowner, format('schema %I', n.nspname)
            from pg_namespace n join mine m on m.oid = n.oid
            union all
            -- Identity columns' sequences go with their tables.
            select 'pg_class'::regclass, c.oid,
                   case when c.relname = 'schema_history' then 'tidings_owner' else m.owner end,
                   c.relowner, format('table %s', c.oid::regclass)
            from pg_class c join mine m on m.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
            union all
            select 'pg_proc'::regclass, p.oid, m.owner, p.proowner, format('routine %s', p.oid::regprocedure)
            from pg_proc p join mine m on m.oid = p.pronamespace
            union all
            select 'pg_type'::regclass, t.oid, m.owner, t.typowner, format('type %s', t.oid::regtype)
            from pg_type t join mine m on m.oid = t.typnamespace
            where t.typtype in ('d', 'e')
        )
        select owner, statement
        from thing
        where held <> owner::regrole
          and not exists (select from pg_depend d where d.classid = class and d.objid = id and d.deptype = 'e')
    loop
        execute format('alter %s owner to %I', one.statement, one.owner);
    end loop;
end $$;
