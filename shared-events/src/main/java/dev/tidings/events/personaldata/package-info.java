/** The keys that users' personal data is sealed with in events. */
@NullMarked
package dev.tidings.events.personaldata;

import org.jspecify.annotations.NullMarked;
