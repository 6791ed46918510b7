package dev.tidings.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word wherever it may be written: plainly in any case, in Base64 or in hexadecimal. */
@NullMarked
final class Traces {

    private final String word;
    private final List<String> encoded;

    /** @param word in lower case, of ASCII letters, so rare that nobody else writes it */
    Traces(String word) {
        this.word = word;
        this.encoded = Stream.of(word, capitalized(word), word.toUpperCase(Locale.ROOT))
                .flatMap(form -> Stream.concat(inBase64(form).stream(), Stream.of(inHex(form))))
                .toList();
    }

    boolean isIn(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return folded.contains(word) || encoded.stream().anyMatch(form -> text.contains(form) || folded.contains(form));
    }

    /** The files that hold it. */
    List<Path> inFiles(Path... files) {
        return Stream.of(files).filter(file -> isIn(read(file))).toList();
    }

    /** The columns that hold it, of all tables of all schemas: what a dump would show, binary columns decoded. */
    List<String> inDatabase(JdbcClient database) {
        List<String> tables =
                database.sql("""
                        select format('%I.%I', schemaname, tablename)
                        from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        order by 1
                        """).query((row, n) -> row.getString(1)).list();
        return tables.stream()
                .flatMap(table -> inTable(database, table).stream())
                .toList();
    }

    private List<String> inTable(JdbcClient database, String table) {
        List<String> found = new ArrayList<>();
        database.sql("select * from " + table).query(row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                Object value = row.getObject(i);
                String text = value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : row.getString(i);
                if (text != null && isIn(text)) {
                    found.add(table + "." + row.getMetaData().getColumnLabel(i));
                }
            }
        });
        return found.stream().distinct().toList();
    }

    /** Base64 differs with the place in a group of three bytes, and its edges with what stands beside. */
    private static List<String> inBase64(String text) {
        List<String> forms = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            String encoded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("\0".repeat(shift) + text).getBytes(ISO_8859_1));
            forms.add(encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 1));
        }
        return forms;
    }

    private static String inHex(String text) {
        return HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
