package dev.tidings.query;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** A read table is written by one projection alone, in the package of which all statements that write it are. */
@SuppressWarnings("NullAway.Init") // The test framework fills the fields.
class ReadTableOwnershipTest extends EndpointTest {

    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)\\s+"
                    + "(?:only\\s+)?(?:read_model\\.)?([a-z_0-9]+)",
            Pattern.CASE_INSENSITIVE);

    /** How few there must be at least, or they are not where they are looked for. */
    private static final int STATEMENTS = 10;

    private static final int UTF8 = 1;

    @Autowired
    private List<Projection<TidingsEvent>> projections;

    @Test
    void noTableBelongsToTwoProjections() {
        List<String> tables = projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .map(ProjectionTable::name)
                .toList();

        assertThat(tables).doesNotHaveDuplicates();
    }

    @Test
    void noStatementWritesATableOfAnotherPackagesProjection() throws IOException {
        Map<String, Set<String>> tablesOf = projections.stream()
                .collect(toMap(
                        projection -> ClassUtils.getPackageName(ClassUtils.getUserClass(projection)),
                        projection -> projection.tables().stream()
                                .map(ProjectionTable::name)
                                .collect(toSet())));
        Set<String> all = tablesOf.values().stream().flatMap(Set::stream).collect(toSet());
        Set<String> wrong = new HashSet<>();
        int statements = 0;
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:dev/tidings/query/**/*.class")) {
            if (!resource.getURL().toString().contains("/test-classes/")) {
                ClassReader reader = new ClassReader(resource.getContentAsByteArray());
                String home = ClassUtils.getPackageName(reader.getClassName().replace('/', '.'));
                for (String table : written(reader)) {
                    if (all.contains(table)) {
                        statements++;
                        if (!tablesOf.getOrDefault(home, Set.of()).contains(table)) {
                            wrong.add(reader.getClassName() + " writes " + table);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(statements).isGreaterThanOrEqualTo(STATEMENTS);
    }

    /** What the class's constants, which are its statements too, say that is written. */
    private static List<String> written(ClassReader reader) {
        List<String> tables = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
                WRITES.matcher(text(reader, offset))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(tables::add);
            }
        }
        return tables;
    }

    private static String text(ClassReader reader, int offset) {
        int length = reader.readUnsignedShort(offset);
        byte[] bytes = new byte[length + Short.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) reader.readByte(offset + i);
        }
        try {
            return new DataInputStream(new ByteArrayInputStream(bytes)).readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
