/** Lists page by page: limits, cursors, and what a page looks like. */
@NullMarked
package dev.tidings.query.paging;

import org.jspecify.annotations.NullMarked;
