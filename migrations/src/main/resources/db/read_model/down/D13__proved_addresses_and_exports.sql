drop index comment_by_author;

do $$
declare
    generation text;
begin
    for generation in
        select 'read_model' union select schema_name from projection_generation where projection = 'user'
    loop
        if to_regclass(format('%I.user_profile', generation)) is not null then
            execute format('alter table %I.user_profile drop column email_proved', generation);
        end if;
    end loop;
end $$;
