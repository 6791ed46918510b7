/** What is trending: views in total and in windows of time. */
@NullMarked
package dev.tidings.query.trending;

import org.jspecify.annotations.NullMarked;
