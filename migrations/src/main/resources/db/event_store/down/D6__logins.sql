revoke select on schema_history from tidings_command, tidings_query;
