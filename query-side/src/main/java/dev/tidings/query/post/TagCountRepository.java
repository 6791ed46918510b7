package dev.tidings.query.post;

import org.springframework.data.repository.Repository;

/** Reads {@code tag_count}. */
interface TagCountRepository extends Repository<TagCount, String>, TagCountLists {}
