/** Commands for those who are told by HTTP what happens. */
@NullMarked
package dev.tidings.cli.webhooks;

import org.jspecify.annotations.NullMarked;
