-- The log says who is an administrator: nothing is lost.
drop table administrator;
