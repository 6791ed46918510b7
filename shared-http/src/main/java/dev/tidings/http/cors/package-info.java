/** Whose pages, besides our own, may call the API from a browser. */
@NullMarked
package dev.tidings.http.cors;

import org.jspecify.annotations.NullMarked;
