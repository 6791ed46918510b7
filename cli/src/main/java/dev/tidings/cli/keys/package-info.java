/** The keys that access tokens are signed with. */
@NullMarked
package dev.tidings.cli.keys;

import org.jspecify.annotations.NullMarked;
