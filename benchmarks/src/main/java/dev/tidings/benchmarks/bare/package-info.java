/** As little as can be between HTTP and PostgreSQL in Spring Boot MVC: a controller with one JDBC statement. */
@NullMarked
package dev.tidings.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
