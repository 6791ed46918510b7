/**
 * What authors write, as pages and feeds show it: CommonMark with tables, strikethrough, task lists, autolinks and
 * footnotes (GFM), with ids for headings, and with HTML of which what can be read is kept. The web app's renderer makes
 * the same of it; both are held to one set of cases.
 */
@NullMarked
package dev.tidings.query.markdown;

import org.jspecify.annotations.NullMarked;
