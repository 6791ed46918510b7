-- Who publishes says so again where there is a table for it.
drop table log_publisher;
