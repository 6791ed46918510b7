-- The least that each side needs. Log in as a member of one of these roles, or let the pool take it on (SET ROLE).
-- Roles belong to the whole cluster, so another database may have made them already, even at this very moment.
do $$
declare
    role text;
begin
    foreach role in array array ['tidings_command', 'tidings_query'] loop
        begin
            execute format('create role %I nologin', role);
        exception when duplicate_object or unique_violation then
            null;
        end;
        begin
            execute format('grant %I to current_user', role);
        exception when unique_violation or object_in_use or invalid_grant_operation then
            null;
        end;
    end loop;
end $$;

grant usage on schema event_store to tidings_command, tidings_query;

grant select, insert on event to tidings_command;
grant select on event_json to tidings_command;
grant select, insert, update, delete
    on snapshot, identity_claim, credential, personal_data_key, refresh_token, signing_key
    to tidings_command;

grant select on event, event_json, personal_data_key to tidings_query;
grant select (key_id, public_key, created_at) on signing_key to tidings_query;
