/** The command line: what operators do with a running Tidings and its databases from a terminal. */
@NullMarked
package dev.tidings.cli;

import org.jspecify.annotations.NullMarked;
