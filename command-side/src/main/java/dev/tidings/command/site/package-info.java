/** The site as a whole: what it is called. */
@NullMarked
package dev.tidings.command.site;

import org.jspecify.annotations.NullMarked;
