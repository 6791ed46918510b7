/** The built web app: its page, its assets, its routes. */
@NullMarked
package dev.tidings.http.app;

import org.jspecify.annotations.NullMarked;
