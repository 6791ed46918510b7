/** How a node leaves: the load balancer is told, and what comes late goes elsewhere. */
@NullMarked
package dev.tidings.http.drain;

import org.jspecify.annotations.NullMarked;
