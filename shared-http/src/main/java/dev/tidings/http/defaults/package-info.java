/** Spring's properties as both sides want them, below everything an application sets itself. */
@NullMarked
package dev.tidings.http.defaults;

import org.jspecify.annotations.NullMarked;
