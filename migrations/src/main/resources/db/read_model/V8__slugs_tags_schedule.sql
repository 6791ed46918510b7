-- Posts with a slug, a summary, tags and a time to be published at. Generations that older code began are kept beside
-- the live one for a while, and today's code goes on feeding them: they get the same.
do $$
declare
    place   record;
    command text;
begin
    for place in
        select n.nspname as name, pg_get_userbyid(n.nspowner) as owner
        from pg_namespace n
        where n.nspname = 'read_model'
           or n.nspname in (select schema_name
                            from projection_generation
                            where projection = 'post' and state in ('building', 'previous'))
    loop
        foreach command in array array [
            'alter table {schema}.post
                 add column slug         text   collate "C",
                 add column summary      text,
                 add column tags         text[] not null default ''{}'',
                 add column scheduled_at timestamptz',
            'comment on column {schema}.post.slug is
                 ''Null only as long as no newer generation has taken the place of one that older code began.''',
            'comment on column {schema}.post.scheduled_at is ''When it will be published by itself.''',
            'create index post_slug on {schema}.post (slug)',

            'create table {schema}.post_former_slug (
                 post_id uuid not null,
                 slug    text collate "C" not null,
                 primary key (post_id, slug)
             )',
            'comment on table {schema}.post_former_slug is ''What has led to a post, and does not any more.''',
            'create index post_former_slug_slug on {schema}.post_former_slug (slug)',

            'create table {schema}.post_tag (
                 post_id    uuid        not null,
                 tag        text        collate "C" not null,
                 published  boolean     not null,
                 created_at timestamptz not null,
                 primary key (post_id, tag)
             )',
            'create index post_tag_newest on {schema}.post_tag (tag, published, created_at, post_id)',

            'create table {schema}.tag_count (
                 tag   text   collate "C" not null primary key,
                 posts bigint not null
             ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05)',
            'comment on column {schema}.tag_count.posts is ''How many published posts have the tag; never 0.''',
            'create index tag_count_posts on {schema}.tag_count (posts, tag)'
        ] loop
            execute replace(command, '{schema}', quote_ident(place.name));
        end loop;
        if place.name <> 'read_model' then
            foreach command in array array ['post_former_slug', 'post_tag', 'tag_count'] loop
                execute format('alter table %I.%I owner to %I', place.name, command, place.owner);
                execute format('grant select, insert, update, delete on %I.%I to tidings_query', place.name, command);
            end loop;
        end if;
    end loop;
end $$;
