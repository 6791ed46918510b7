/** Who the command line is towards the server: tokens, passwords, kept logins. */
@NullMarked
package dev.tidings.cli.session;

import org.jspecify.annotations.NullMarked;
