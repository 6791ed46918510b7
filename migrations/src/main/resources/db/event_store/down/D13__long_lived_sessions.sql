-- The version before takes any session for a short-lived one: those that were not must not outlive the column.
delete from session where long_lived;
alter table session drop column long_lived;
