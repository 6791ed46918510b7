drop table dead_letter;
drop table projection_node;
drop table projection_segment;

-- Nobody knows any more how far the read tables are, so the next replay must find them as they were at first.
truncate user_profile, post_author, post, trending_post, trending_view_hour, post_count, post_count_published;
update trending_clock set hour = 0;
