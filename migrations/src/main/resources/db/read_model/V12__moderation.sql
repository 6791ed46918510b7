-- Who is suspended, whose posts are not shown for that, and what the site is called. In each generation of the tables,
-- for the code feeds those beside the live one too.
do $$
declare
    generation text;
begin
    for generation in
        select 'read_model'
        union
        select schema_name from projection_generation where projection in ('user', 'post') and schema_name is not null
    loop
        if to_regclass(format('%I.user_profile', generation)) is not null then
            execute format('alter table %I.user_profile add column suspended boolean not null default false', generation);
            execute format('create index user_profile_suspended on %I.user_profile (id) where suspended', generation);
        end if;
        if to_regclass(format('%I.post_author', generation)) is not null then
            execute format('alter table %I.post_author add column suspended boolean not null default false', generation);
        end if;
    end loop;
end $$;
comment on column user_profile.suspended is 'Nothing of the user is shown to others.';
comment on column post.published is
    'Whether everybody may see it: it is published, and its author not suspended. Where it is not for that reason alone,
     published_at is not null.';

-- Projection `site` -----------------------------------------------------------------------------------------------

create table site (
    id          uuid   not null primary key,
    name        text   not null,
    description text   not null,
    version     bigint not null
);
comment on table site is 'One row, or none as long as nobody has described the site.';
