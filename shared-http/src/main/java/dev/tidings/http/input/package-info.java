/** What a request may be before anybody reads it: its encoding and its size. */
@NullMarked
package dev.tidings.http.input;

import org.jspecify.annotations.NullMarked;
