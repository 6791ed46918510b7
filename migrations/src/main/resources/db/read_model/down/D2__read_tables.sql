drop table post_count_published;
drop table post_count;
drop table trending_clock;
drop table trending_view_hour;
drop table trending_post;
drop table post;
drop table post_author;
drop table user_profile;
