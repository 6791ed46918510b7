-- A query side that logs in by its own role waits for the migrations that it needs, so it must see which there are.
grant select on schema_history to tidings_query;
