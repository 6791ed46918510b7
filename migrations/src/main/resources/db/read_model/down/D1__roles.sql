-- The role itself stays: it belongs to the whole cluster, and another database may use it.
alter default privileges in schema read_model revoke select, insert, update, delete on tables from tidings_query;
revoke usage on schema read_model from tidings_query;
