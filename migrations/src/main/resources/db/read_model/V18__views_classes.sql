-- Posts are indexed by the class of their views instead of the views themselves, so that most views of a post leave its
-- indexes alone and change its row within its page. Generations beside the live one get the same.

create function views_class(views bigint) returns integer
    language sql immutable strict parallel safe
    return width_bucket(
        views,
        '{
            1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112,
            128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 1792,
            2048, 2560, 3072, 3584, 4096, 5120, 6144, 7168, 8192, 10240, 12288, 14336, 16384,
            20480, 24576, 28672, 32768, 40960, 49152, 57344, 65536, 81920, 98304, 114688, 131072,
            163840, 196608, 229376, 262144, 327680, 393216, 458752, 524288, 655360, 786432, 917504,
            1048576, 1310720, 1572864, 1835008, 2097152, 2621440, 3145728, 3670016, 4194304,
            5242880, 6291456, 7340032, 8388608, 10485760, 12582912, 14680064, 16777216, 20971520,
            25165824, 29360128, 33554432, 41943040, 50331648, 58720256, 67108864, 83886080,
            100663296, 117440512, 134217728, 167772160, 201326592, 234881024, 268435456, 335544320,
            402653184, 469762048, 536870912, 671088640, 805306368, 939524096, 1073741824
        }'::bigint[]);
comment on function views_class(bigint) is
    'The number itself up to 7; above that four classes for each time that it doubles.';

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
                     generated always as (read_model.views_class(views_24h)) stored,
                 add column views_7d_class  integer not null
                     generated always as (read_model.views_class(views_7d)) stored,
                 add column views_30d_class integer not null
                     generated always as (read_model.views_class(views_30d)) stored',
            'create index trending_post_by_day on {schema}.trending_post (created_day, views_class) where published',
            'create index trending_post_by_hour on {schema}.trending_post (created_hour, views_class) where published',
            'create index trending_post_24h on {schema}.trending_post (views_24h_class)
                 where published and views_24h_class >= 8',
            'create index trending_post_7d on {schema}.trending_post (views_7d_class)
                 where published and views_7d_class >= 8',
            'create index trending_post_30d on {schema}.trending_post (views_30d_class)
                 where published and views_30d_class >= 8',
            'create index trending_post_by_views
                 on {schema}.trending_post (published, views_class, created_at, post_id)',
            'create index trending_post_by_author on {schema}.trending_post (author_id, published, views_class)'
        ] loop
            execute replace(command, '{schema}', quote_ident(place));
        end loop;
    end loop;
end $$;
