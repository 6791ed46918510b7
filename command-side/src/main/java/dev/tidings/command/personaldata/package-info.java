/** Keys of personal data, for query sides that have no other way to them. */
@NullMarked
package dev.tidings.command.personaldata;

import org.jspecify.annotations.NullMarked;
