/** Every failure, from wherever in the stack, becomes one problem document (RFC 9457). */
@NullMarked
package dev.tidings.http.problem;

import org.jspecify.annotations.NullMarked;
