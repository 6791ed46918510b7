/** Who has done what with the projections: kept in the transactions that do it, and told to operators. */
@NullMarked
package dev.tidings.query.audit;

import org.jspecify.annotations.NullMarked;
