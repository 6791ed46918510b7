/** What the served OpenAPI document says about all operations alike. */
@NullMarked
package dev.tidings.http.openapi;

import org.jspecify.annotations.NullMarked;
