/** What callers must still have the right to when their change is made. */
@NullMarked
package dev.tidings.command.rights;

import org.jspecify.annotations.NullMarked;
