do $$
begin
    if exists (select from credential)
        or exists (select from identity_claim)
        or exists (select from personal_data_key)
    then
        raise exception 'there are users, and neither their passwords nor their keys could be made again'
            using hint = 'Restore a backup from before the migration into a new database instead.';
    end if;
end $$;

drop table signing_key;
drop table refresh_token;
drop table personal_data_key;
drop table credential;
drop table identity_claim;
