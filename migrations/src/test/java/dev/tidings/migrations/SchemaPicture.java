package dev.tidings.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that a schema is made of, one line each, so that two states of it can be compared. */
final class SchemaPicture {

    /** Schemas of a projection's generations belong to the picture: a way down may not leave them behind. */
    private static final String LINES = """
            with mine as (
                select oid, nspname, nspowner, nspacl from pg_namespace where nspname like ? || '%'
            ),
            relation as (
                select c.*, m.nspname
                from pg_class c join mine m on m.oid = c.relnamespace
                where not starts_with(c.relname, 'schema_history')
            ),
            granted (object, grantee, privilege) as (
                select 'schema ' || nspname, acl.grantee, acl.privilege_type
                from mine, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) acl
                union all
                select 'relation ' || relname, acl.grantee, acl.privilege_type
                from relation, aclexplode(coalesce(relacl, acldefault('r', relowner))) acl
                where relkind in ('r', 'p', 'v', 'S', 'm')
                union all
                select 'column ' || relname || '.' || attname, acl.grantee, acl.privilege_type
                from relation join pg_attribute on attrelid = relation.oid, aclexplode(attacl) acl
                union all
                select 'function ' || proname, acl.grantee, acl.privilege_type
                from pg_proc join mine on mine.oid = pronamespace,
                     aclexplode(coalesce(proacl, acldefault('f', proowner))) acl
                union all
                select 'default ' || defaclobjtype::text, acl.grantee, acl.privilege_type
                from pg_default_acl join mine on mine.oid = defaclnamespace, aclexplode(defaclacl) acl
            )
            select 'schema ' || nspname from mine
            union all
            select concat_ws(' ', 'relation', nspname, relname, relkind, reloptions::text, obj_description(oid, 'pg_class'))
            from relation
            union all
            select concat_ws(' ', 'column', relname, attname, format_type(atttypid, atttypmod), attnotnull,
                             attidentity, coll.collname, pg_get_expr(adbin, adrelid),
                             col_description(attrelid, attnum))
            from relation
            join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            left join pg_collation coll on coll.oid = attcollation
            union all
            select concat_ws(' ', 'index', pg_get_indexdef(oid)) from relation where relkind = 'i'
            union all
            select concat_ws(' ', 'view', pg_get_viewdef(oid)) from relation where relkind = 'v'
            union all
            select concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(pg_constraint.oid))
            from pg_constraint join relation on relation.oid = conrelid
            union all
            select concat_ws(' ', 'trigger', pg_get_triggerdef(pg_trigger.oid))
            from pg_trigger join relation on relation.oid = tgrelid where not tgisinternal
            union all
            select concat_ws(' ', 'function', pg_get_functiondef(pg_proc.oid))
            from pg_proc join mine on mine.oid = pronamespace
            union all
            select concat_ws(' ', 'grant', object, coalesce(rolname, 'public'), privilege)
            from granted left join pg_roles on pg_roles.oid = grantee
            order by 1
            """;

    private SchemaPicture() {}

    static List<String> of(Schema schema, DataSource dataSource) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LINES)) {
            statement.setString(1, schema.schemaName());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
