-- What readers do (comments, favourites, whom they follow), and what users tell about themselves.

-- Projection `user` -----------------------------------------------------------------------------------------------

-- In each of its generations, for the code feeds those beside the live one too.
do $$
declare
    generation text;
begin
    for generation in
        select 'read_model' union select schema_name from projection_generation where projection = 'user'
    loop
        if to_regclass(format('%I.user_profile', generation)) is not null then
            execute format('alter table %I.user_profile add column bio text, add column image text', generation);
        end if;
    end loop;
end $$;
comment on column user_profile.bio is 'What the user tells about itself; null where that is nothing.';
comment on column user_profile.image is 'Where a picture of the user is; null where there is none.';

-- Projection `post` -----------------------------------------------------------------------------------------------

-- An author's published posts, as a feed shows them.
create index post_feed on post (author_id, published_at, id) where published;

-- Projection `comment` --------------------------------------------------------------------------------------------

create table comment (
    id         uuid        not null primary key,
    post_id    uuid        not null,
    author_id  uuid        not null,
    position   bigint      not null,
    body       text        not null,
    created_at timestamptz not null
);

create index comment_by_post on comment (post_id, created_at, id);
create index comment_by_position on comment (position);

create table post_comment_count (
    post_id  uuid   not null primary key,
    comments bigint not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on table post_comment_count is 'Posts without a comment have no row.';

-- Projection `favourite` ------------------------------------------------------------------------------------------

create table favourite (
    reader_id uuid not null,
    post_id   uuid not null,
    primary key (reader_id, post_id)
);

create table post_favourite_count (
    post_id    uuid   not null primary key,
    favourites bigint not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on table post_favourite_count is 'Posts that are nobody''s favourite have no row.';

-- Projection `follow` ---------------------------------------------------------------------------------------------

create table follow (
    reader_id uuid not null,
    user_id   uuid not null,
    primary key (reader_id, user_id)
);
comment on column follow.user_id is 'Whom the reader follows.';

create index follow_by_user on follow (user_id);

create table follower_count (
    user_id   uuid   not null primary key,
    followers bigint not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
comment on table follower_count is 'Users whom nobody follows have no row.';
