revoke select on schema_history from tidings_query;
