import { fewestPeople } from "../../core/measures/intervals/suppression.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import type { FewFound, FewWanted } from "./held/few-wanted.ts";
import { all, asSql, columnOf, hasValue, isAnswered, listed, number, query, type Sql, unionAll } from "./query.ts";

const binsQuery = query("few-bins");
const peopleQuery = query("few-people");

/** Where many people are, at least five of so many bins are surely full. */
const bins = 16;

/**
 * The same asked of the database, in two moves: in most ways lie many, which is seen from the bins that they fill; in the
 * others people are told apart one by one.
 */
export async function fewInRows(
  database: Database,
  wanted: FewWanted,
  divisions: FewWanted["by"][number],
): Promise<FewFound[]> {
  const { columns } = wanted;
  const pieces = piecesOf(wanted, divisions);
  const told = (await database.rows(
    binsQuery({
      ...pieces,
      bins: number(bins),
      given: listed(...columns.map((column) => `MAX(CASE WHEN ${given(column)} THEN 1 ELSE 0 END)` as Sql)),
      columns: columns.map((column) => (column === null ? "" : `, ${columnOf(column)}`)).join("") as Sql,
    }),
  )) as number[][];
  const binned = new Ways();
  const width = divisions.length + 2;
  for (const row of told)
    for (const [at, column] of columns.entries())
      if (row[width + 1 + at] === 1) binned.add(column, row.slice(0, width), row[width]!);

  const open = Map.groupBy(
    binned.all().filter(({ shards }) => shards.size < fewestPeople),
    ({ column }) => column,
  );
  const arms = [...open].map(([column, ways]) =>
    peopleQuery({
      ...pieces,
      answer: number(columns.indexOf(column)),
      given: given(column),
      touchpoint: (column === null ? "0" : "touchpoint") as Sql,
      open: listed(
        ...ways.map(({ touchpoint, missed, parts }) => `(${[touchpoint, missed, ...parts].join(", ")})` as Sql),
      ),
    }),
  );
  const exact = new Ways();
  if (arms.length > 0)
    for (const [column, ...row] of (await database.rows(unionAll(arms))) as number[][])
      exact.add(columns[column!]!, row.slice(0, width), row[width]!);
  return [...binned.all().filter(({ shards }) => shards.size >= fewestPeople), ...exact.all()];
}

function piecesOf({ conditions, borders }: FewWanted, divisions: FewWanted["by"][number]) {
  const missed = borders.map((border, at) => `CASE WHEN ${asSql(border)} THEN 0 ELSE ${2 ** at} END`);
  const lies = [
    missed.length === 0 ? "0" : missed.join(" + "),
    ...divisions.map((division) => (division === undefined ? "-1" : `COALESCE(${division.column}, -1)`)),
  ];
  return {
    ways: listed(...lies.map((_, at) => `way_${at}` as Sql)),
    lies: listed(...lies.map((lie, at) => `CAST(${lie} AS INTEGER) AS way_${at}` as Sql)),
    filter: all(...conditions.map(asSql)),
  };
}

const given = (column: AnswerColumn | null): Sql => (column === null ? isAnswered : hasValue(column));

/** What was found, by answer, touchpoint and way to lie. */
class Ways {
  readonly #found = new Map<string, FewFound & { readonly shards: Set<number> }>();

  add(column: AnswerColumn | null, [touchpoint = 0, missed = 0, ...parts]: readonly number[], shard: number): void {
    const place = column === null ? 0 : touchpoint;
    const key = [column?.code ?? 0, place, missed, ...parts].join(" ");
    const one = this.#found.get(key) ?? { column, touchpoint: place, missed, parts, shards: new Set<number>() };
    this.#found.set(key, one);
    one.shards.add(shard);
  }

  all(): FewFound[] {
    return [...this.#found.values()];
  }
}
