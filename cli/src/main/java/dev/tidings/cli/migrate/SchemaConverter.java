package dev.tidings.cli.migrate;

import dev.tidings.migrations.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Schemas go by the names that PostgreSQL knows. */
final class SchemaConverter implements ITypeConverter<Schema> {

    @Override
    public Schema convert(String value) {
        return Arrays.stream(Schema.values())
                .filter(schema -> schema.schemaName().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("'%s' is neither event_store nor read_model".formatted(value)));
    }

    /** For help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Schema.values()).map(Schema::schemaName).iterator();
        }
    }
}
