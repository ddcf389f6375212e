import type { Sql } from "./records.ts";

/**
 * The schema as a page for people, read from the live catalogue: every table with its columns, keys, policies and what
 * the app role may do. A test compares it with `schema.md`, so a review sees what a migration changes.
 */
export async function describeSchema(sql: Sql): Promise<string> {
  const tables = await sql.query<{ oid: number; name: string; comment: string | null; security: string }>(`
    SELECT c.oid::int, CASE relnamespace WHEN 'polku'::regnamespace THEN '' ELSE 'polku_auth.' END || relname AS name, obj_description(c.oid) AS comment,
      CASE WHEN relforcerowsecurity THEN 'row-level security, forced' ELSE 'no row-level security' END AS security
    FROM pg_class AS c WHERE relnamespace IN ('polku'::regnamespace, 'polku_auth'::regnamespace) AND relkind = 'r'
    ORDER BY relnamespace <> 'polku'::regnamespace, relname COLLATE "C"`);
  const types = await sql.query<{ name: string; labels: string }>(`
    SELECT typname AS name, string_agg(enumlabel, ' · ' ORDER BY enumsortorder) AS labels
    FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid
    WHERE typnamespace = 'polku'::regnamespace GROUP BY typname ORDER BY typname COLLATE "C"`);

  const parts = [
    "# Schema of the records",
    "Made by `npm run schema` from a database that took every migration. Do not edit: a test compares.",
    "## Types",
    types.map(({ name, labels }) => `- \`${name}\`: ${labels}`).join("\n"),
  ];
  for (const { oid, name, comment, security } of tables) {
    parts.push(`## ${name}`);
    if (comment !== null) parts.push(`${comment}.`);
    parts.push(table(["column", "type", "", "what it is"], await columns(sql, oid)));
    parts.push([`- ${security}`, ...(await rules(sql, oid))].join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

/** Laid out as the formatter does, which reads this page too. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(3, head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

async function columns(sql: Sql, table: number): Promise<string[][]> {
  const rows = await sql.query<{ name: string; type: string; more: string; comment: string | null }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, col_description(attrelid, attnum) AS comment,
       concat_ws(', ', CASE WHEN attnotnull THEN 'not null' END,
         CASE WHEN attidentity <> '' THEN 'identity' END, 'default ' || pg_get_expr(adbin, adrelid)) AS more
     FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attrelid = $1 AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name, type, more, comment }) => [name, type, more, comment ?? ""]);
}

async function rules(sql: Sql, table: number): Promise<string[]> {
  const rows = await sql.query<{ rule: string }>(
    `SELECT rule FROM (
       SELECT 1 AS kind, conname AS name, pg_get_constraintdef(oid) AS rule
       FROM pg_constraint WHERE conrelid = $1 AND contype IN ('p', 'u', 'f', 'c')
       UNION ALL
       SELECT 2, relname, pg_get_indexdef(indexrelid)
       FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       WHERE indrelid = $1 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
       UNION ALL
       SELECT 3, polname, 'policy ' || polname || ': ' || pg_get_expr(polqual, polrelid) ||
         CASE WHEN polroles = '{0}' THEN '' ELSE ', for the owner' END
       FROM pg_policy WHERE polrelid = $1
       UNION ALL
       SELECT 4, '', 'the app role may ' || string_agg(lower(privilege_type), ', ' ORDER BY privilege_type)
       FROM pg_class, aclexplode(relacl) WHERE oid = $1 AND grantee = 'polku_app'::regrole HAVING count(*) > 0
     ) AS rules ORDER BY kind, name COLLATE "C"`,
    [table],
  );
  return rows.map(({ rule }) => `- ${rule}`);
}
