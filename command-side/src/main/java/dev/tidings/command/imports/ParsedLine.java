package dev.tidings.command.imports;

import java.util.List;

/**
 * What a line says.
 *
 * @param warnings what of it is left out
 */
record ParsedLine(ImportedPost post, List<String> warnings) {}
