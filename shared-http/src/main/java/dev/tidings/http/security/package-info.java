/** Who calls: access tokens, the keys they are checked with, and the caller as a controller's parameter. */
@NullMarked
package dev.tidings.http.security;

import org.jspecify.annotations.NullMarked;
