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
        execute format('drop table if exists %1$I.post_former_slug, %1$I.post_tag, %1$I.tag_count', place);
        execute format('drop index if exists %I.post_slug', place);
        execute format('alter table if exists %I.post
                            drop column if exists slug,
                            drop column if exists summary,
                            drop column if exists tags,
                            drop column if exists scheduled_at', place);
    end loop;
end $$;
