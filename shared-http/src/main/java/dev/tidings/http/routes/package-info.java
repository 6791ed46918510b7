/** How a request finds its controller. */
@NullMarked
package dev.tidings.http.routes;

import org.jspecify.annotations.NullMarked;
