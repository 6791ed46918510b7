-- A replay makes the rows again; whatever there is of the projection goes with them.
drop table site;
do $$
declare
    beside text;
begin
    for beside in
        select schema_name from projection_generation where projection = 'site' and schema_name <> 'read_model'
    loop
        execute format('drop schema if exists %I cascade', beside);
    end loop;
end $$;
delete from projection_segment where projection = 'site';
delete from dead_letter where projection = 'site';
delete from rebuild where projection = 'site';
delete from projection_generation where projection = 'site';

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
            execute format('alter table %I.user_profile drop column suspended', generation);
        end if;
        if to_regclass(format('%I.post_author', generation)) is not null then
            execute format('alter table %I.post_author drop column suspended', generation);
        end if;
    end loop;
end $$;
comment on column post.published is null;
