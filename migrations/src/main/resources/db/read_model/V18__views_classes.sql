-- Posts are indexed by the class of their views instead of the views themselves, so that most views of a post leave its
-- indexes alone and change its row within its page. Few views within a window are one class, which no index has. Generations beside the live one get the same.

create function views_class(views bigint) returns integer
    language sql immutable strict parallel safe
    return width_bucket(
        views,
        '{
            1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536,
            2048, 3072, 4096, 6144, 8192, 12288, 16384, 24576, 32768, 49152, 65536, 98304, 131072,
            196608, 262144, 393216, 524288, 786432, 1048576, 1572864, 2097152, 3145728, 4194304,
            6291456, 8388608, 12582912, 16777216, 25165824, 33554432, 50331648, 67108864,
            100663296, 134217728, 201326592, 268435456, 402653184, 536870912, 805306368,
            1073741824
        }'::bigint[]);
comment on function views_class(bigint) is
    'The number itself up to 3; above that two classes for each time that it doubles.';

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
            'drop index if exists {schema}.trending_post_by_day, {schema}.trending_post_by_hour,
                                  {schema}.trending_post_24h, {schema}.trending_post_7d, {schema}.trending_post_30d,
                                  {schema}.trending_post_by_views, {schema}.trending_post_by_author',
            'alter table {schema}.trending_post
                 add column views_class     integer not null
                     generated always as (read_model.views_class(views)) stored,
                 add column views_24h_class integer not null
                     generated always as (greatest(5, read_model.views_class(views_24h))) stored,
                 add column views_7d_class  integer not null
                     generated always as (greatest(5, read_model.views_class(views_7d))) stored,
                 add column views_30d_class integer not null
                     generated always as (greatest(5, read_model.views_class(views_30d))) stored',
            'create index trending_post_by_day on {schema}.trending_post (created_day, views_class) where published',
            'create index trending_post_by_hour on {schema}.trending_post (created_hour, views_class) where published',
            'create index trending_post_24h on {schema}.trending_post (views_24h_class)
                 where published and views_24h_class >= 6',
            'create index trending_post_7d on {schema}.trending_post (views_7d_class)
                 where published and views_7d_class >= 6',
            'create index trending_post_30d on {schema}.trending_post (views_30d_class)
                 where published and views_30d_class >= 6',
            'create index trending_post_by_views
                 on {schema}.trending_post (published, views_class, created_at, post_id)',
            'create index trending_post_by_author on {schema}.trending_post (author_id, published, views_class)'
        ] loop
            execute replace(command, '{schema}', quote_ident(place));
        end loop;
    end loop;
end $$;
