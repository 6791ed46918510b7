drop index post_publication;
