-- The roles themselves stay: they belong to the whole cluster, and another database may use them.
revoke select (key_id, public_key, created_at) on signing_key from tidings_query;
revoke select on event, event_json, personal_data_key from tidings_query;

revoke select, insert, update, delete
    on snapshot, identity_claim, credential, personal_data_key, refresh_token, signing_key
    from tidings_command;
revoke select on event_json from tidings_command;
revoke select, insert on event from tidings_command;

revoke usage on schema event_store from tidings_command, tidings_query;
