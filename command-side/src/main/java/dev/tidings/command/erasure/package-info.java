/** Erasing users: what is personal goes, what they wrote stays. */
@NullMarked
package dev.tidings.command.erasure;

import org.jspecify.annotations.NullMarked;
