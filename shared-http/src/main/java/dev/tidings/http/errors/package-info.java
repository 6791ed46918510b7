/** What goes wrong, told to Sentry where somebody has configured it. */
@NullMarked
package dev.tidings.http.errors;

import org.jspecify.annotations.NullMarked;
