-- Whether mail to a user's address is known to reach it.
do $$
declare
    generation text;
begin
    for generation in
        select 'read_model' union select schema_name from projection_generation where projection = 'user'
    loop
        if to_regclass(format('%I.user_profile', generation)) is not null then
            execute format('alter table %I.user_profile add column email_proved boolean not null default false',
                           generation);
        end if;
    end loop;
end $$;

-- For all data of one user.
create index comment_by_author on comment (author_id, id);
