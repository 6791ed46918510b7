/** How JSON is read and written: to the letter, nothing coerced. */
@NullMarked
package dev.tidings.http.json;

import org.jspecify.annotations.NullMarked;
