package dev.tidings.query.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftScriptsTest {

    @Test
    void theWayBackUndoesTheStatementsInReverseOrder() {
        DraftScripts draft = DraftScripts.of(
                List.of("create table tag (id uuid not null)", "alter table post add column subtitle text"));

        assertThat(draft.up()).endsWith("""
                create table tag (id uuid not null);
                alter table post add column subtitle text;
                """);
        assertThat(draft.down()).endsWith("""
                alter table post drop column subtitle;
                drop table tag;
                """);
    }

    @Test
    void whatCannotBeUndoneBlindlyIsLeftToThePerson() {
        DraftScripts draft = DraftScripts.of(List.of("alter table post alter column version set data type bigint"));

        assertThat(draft.down()).endsWith("""
                -- To be written: what undoes
                --     alter table post alter column version set data type bigint
                """);
    }
}
