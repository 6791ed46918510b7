package dev.tidings.query.post;

import java.util.List;

/** Lists of tags, always behind a place in the list that an index leads to at once. */
interface TagCountLists {

    List<TagCount> findByPostsDescending(long posts, String tag, int limit);

    List<TagCount> findByTag(String tag, int limit);
}
