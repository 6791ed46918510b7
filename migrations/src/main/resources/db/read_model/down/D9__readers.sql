-- A replay makes the rows again; whatever there is of these projections goes with them.
drop table comment;
drop table post_comment_count;
drop table favourite;
drop table post_favourite_count;
drop table follow;
drop table follower_count;

do $$
declare
    beside text;
begin
    for beside in
        select schema_name from projection_generation
        where projection in ('comment', 'favourite', 'follow') and schema_name <> 'read_model'
    loop
        execute format('drop schema if exists %I cascade', beside);
    end loop;
end $$;
delete from projection_segment where projection in ('comment', 'favourite', 'follow');
delete from dead_letter where projection in ('comment', 'favourite', 'follow');
delete from rebuild where projection in ('comment', 'favourite', 'follow');
delete from projection_generation where projection in ('comment', 'favourite', 'follow');

drop index post_feed;

do $$
declare
    generation text;
begin
    for generation in
        select 'read_model' union select schema_name from projection_generation where projection = 'user'
    loop
        if to_regclass(format('%I.user_profile', generation)) is not null then
            execute format('alter table %I.user_profile drop column bio, drop column image', generation);
        end if;
    end loop;
end $$;
