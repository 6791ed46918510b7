/** Commands for mail that was not sent yet. */
@NullMarked
package dev.tidings.cli.mails;

import org.jspecify.annotations.NullMarked;
