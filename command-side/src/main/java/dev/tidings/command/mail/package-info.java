/** Mail to users: written into the outbox, made when it is sent. */
@NullMarked
package dev.tidings.command.mail;

import org.jspecify.annotations.NullMarked;
