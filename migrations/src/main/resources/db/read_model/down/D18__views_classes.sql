do $$
declare
    place   text;
    command text;
begin
    for place in
        select n.nspname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relname = 'trending_post' and c.relkind = 'r'
          and (n.nspname = 'read_model' or starts_with(n.nspname, 'read_model_trending_'))
    loop
        foreach command in array array [
            'alter table {schema}.trending_post
                 drop column if exists views_class,
                 drop column if exists views_24h_class,
                 drop column if exists views_7d_class,
                 drop column if exists views_30d_class',
            'create index trending_post_by_day
                 on {schema}.trending_post (created_day, views, created_at, post_id) where published',
            'create index trending_post_by_hour
                 on {schema}.trending_post (created_hour, views, created_at, post_id) where published',
            'create index trending_post_24h
                 on {schema}.trending_post (views_24h, created_at, post_id) where published and views_24h > 0',
            'create index trending_post_7d
                 on {schema}.trending_post (views_7d, created_at, post_id) where published and views_7d > 0',
            'create index trending_post_30d
                 on {schema}.trending_post (views_30d, created_at, post_id) where published and views_30d > 0',
            'create index trending_post_by_views
                 on {schema}.trending_post (published, views, created_at, post_id)',
            'create index trending_post_by_author
                 on {schema}.trending_post (author_id, published, views, created_at, post_id)'
        ] loop
            execute replace(command, '{schema}', quote_ident(place));
        end loop;
    end loop;
end $$;
drop function views_class(bigint);
