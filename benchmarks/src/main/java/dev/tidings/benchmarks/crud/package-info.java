/**
 * What people would write without events: posts in Spring Boot MVC and JPA, a table, an UPDATE for each change. A process
 * of its own, with its own database, tuned as well as we know how: a contestant that must not lose for want of care.
 */
@NullMarked
package dev.tidings.benchmarks.crud;

import org.jspecify.annotations.NullMarked;
