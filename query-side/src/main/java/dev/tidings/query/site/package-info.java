/** What the site is called. */
@NullMarked
package dev.tidings.query.site;

import org.jspecify.annotations.NullMarked;
