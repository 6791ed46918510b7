/** Public posts and the trending board as plain pages: for crawlers, and for readers without JavaScript. Feeds for programs. */
@NullMarked
package dev.tidings.query.html;

import org.jspecify.annotations.NullMarked;
