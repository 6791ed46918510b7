-- Published posts by when they were published: for feeds, and for the sitemap, which walks along all of them.
create index post_publication on post (published_at, id) where published;
