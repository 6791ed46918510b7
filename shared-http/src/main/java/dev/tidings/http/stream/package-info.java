/** Answers that go on for as long as the client listens: server-sent events. */
@NullMarked
package dev.tidings.http.stream;

import org.jspecify.annotations.NullMarked;
