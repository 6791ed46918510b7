-- The read tables: one group for each projection, written by it alone and made anew by a replay.
-- Every index serves a query that a request runs; none of those gets slower with the number of posts.

-- Projection `user` -----------------------------------------------------------------------------------------------

create table user_profile (
    id           uuid        not null primary key,
    username     text,
    username_key text        collate "C",
    named_at     bigint      not null,
    email        text,
    verified     boolean     not null,
    roles        text[]      not null,
    created_at   timestamptz not null,
    version      bigint      not null,
    erased       boolean     not null
);
comment on column user_profile.username is 'Null once the user is erased.';
comment on column user_profile.username_key is 'In lower case: names are unique without regard to case.';
comment on column user_profile.named_at is
    'Position of the event that gave the name. Segments run side by side, so for a moment two users may seem to go by
     one name: it belongs to the one who took it last.';

create index user_profile_username on user_profile (username_key, named_at desc);

-- Projection `post` -----------------------------------------------------------------------------------------------

-- What the projection itself must know about authors to keep `featured` right.
create table post_author (
    id       uuid    not null primary key,
    verified boolean not null,
    admin    boolean not null
);

create table post (
    id              uuid        not null primary key,
    author_id       uuid        not null,
    title           text        not null,
    content         text        not null,
    excerpt         text        not null,
    published       boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    published_at    timestamptz,
    version         bigint      not null,
    author_verified boolean     not null,
    featured        boolean     not null,
    search          tsvector    not null
);
comment on column post.updated_at is 'When title or content changed last.';
comment on column post.featured is '(published and its author verified) or its author an admin.';

create index post_newest on post (published, author_verified, created_at, id);
create index post_updated on post (published, author_verified, updated_at, id);
create index post_by_author on post (author_id, published, created_at, id);
create index post_featured on post (published, created_at, id) where featured;
create index post_search on post using gin (search);

-- Projection `trending` -------------------------------------------------------------------------------------------
-- Days and hours are numbers: whole ones since 1970-01-01T00:00Z.

create table trending_post (
    post_id      uuid        not null primary key,
    author_id    uuid        not null,
    published    boolean     not null,
    created_at   timestamptz not null,
    created_day  integer     not null,
    created_hour integer     not null,
    views        bigint      not null,
    views_24h    bigint      not null,
    views_7d     bigint      not null,
    views_30d    bigint      not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on column trending_post.views_24h is 'Since the beginning of the hour 24 hours before trending_clock.hour.';

create index trending_post_by_day on trending_post (created_day, views, created_at, post_id) where published;
create index trending_post_by_hour on trending_post (created_hour, views, created_at, post_id) where published;
create index trending_post_24h on trending_post (views_24h, created_at, post_id) where published and views_24h > 0;
create index trending_post_7d on trending_post (views_7d, created_at, post_id) where published and views_7d > 0;
create index trending_post_30d on trending_post (views_30d, created_at, post_id) where published and views_30d > 0;
create index trending_post_by_views on trending_post (published, views, created_at, post_id);
create index trending_post_by_author on trending_post (author_id, published, views, created_at, post_id);

-- The views of the last 30 days, hour by hour: what leaves the rolling sums as time goes on.
create table trending_view_hour (
    post_id uuid    not null,
    hour    integer not null,
    views   bigint  not null,
    primary key (post_id, hour)
) with (fillfactor = 80);

create index trending_view_hour_hour on trending_view_hour (hour);

-- The hour that the rolling sums are right for. Batches share its lock, moving it on takes it alone.
create table trending_clock (
    id   boolean not null primary key default true check (id),
    hour integer not null
);
insert into trending_clock (hour) values (0);

-- Projection `post-count` -----------------------------------------------------------------------------------------

create table post_count (
    user_id      uuid   not null primary key,
    username     text,
    username_key text   collate "C" not null,
    posts        bigint not null,
    published    bigint not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on column post_count.username_key is 'In lower case; ''~'', which is behind all names, for a user without one.';

create index post_count_posts on post_count (posts, user_id);
create index post_count_username on post_count (username_key, user_id);
create index post_count_by_published on post_count (published, user_id) where published > 0;

-- Which posts are published: the end of a post does not say whether it was.
create table post_count_published (
    post_id uuid not null primary key
);
