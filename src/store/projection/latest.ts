import { isOfRelationship } from "../../core/experience/answers.ts";
import type { Code } from "../../core/measures/intervals/counted-answers.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Histories } from "./held/histories.ts";
import { latestByPart } from "./held/latest-in.ts";
import { type Ground, type Histogram, Histograms, weightsOf } from "./histograms.ts";
import { moment } from "./pass-answers.ts";
import { columnOf, hasValue, nothing, number, query, type Sql, unionAll } from "./query.ts";

const latestQuery = query("latest");

/** Whether what was told is of the relationship: its latest counts once a person. */
export const isLatest = ({ column, touchpoint }: Pick<Histogram, "column" | "touchpoint">): boolean =>
  isOfRelationship(touchpoint === 0 ? null : "", column.key);

/**
 * The same histograms of each person's latest answer alone, for each way to divide (null: not at all); what does not apply or was left
 * unanswered counts as often as it was said. Always of everybody: from what is held, where it is; else by the database.
 */
export async function latestOf(
  counting: Counting,
  told: readonly (readonly Histogram[])[],
  ground: Ground,
  ways: readonly (Sql | null)[],
  held: Histories | null,
): Promise<Histogram[][]> {
  const columns = [...new Map(told.flat().map(({ column }) => [column.code, column])).values()];
  const found = await latestBy(counting, columns, ground, ways, held);
  return told.map((some, at) =>
    some.map((one) => {
      const latest = { answers: 0, codes: [], ...found[at]!.valuesOf(one) };
      return { ...one, ...latest, ...(latest.answers < one.answers && { said: one.answers }) };
    }),
  );
}

/** How many gave each value of one answer about the whole, each by the latest, undivided. */
export async function latestCodes(
  counting: Counting,
  column: AnswerColumn,
  filter: Sql,
  held: Histories | null,
): Promise<Code[]> {
  const [found] = await latestBy(counting, [column], { filter, weighted: false }, [null], held);
  return found!.all().flatMap(({ codes }) => codes);
}

async function latestBy(
  { database }: Counting,
  columns: readonly AnswerColumn[],
  ground: Ground,
  ways: readonly (Sql | null)[],
  held: Histories | null,
): Promise<Histograms[]> {
  const found = ways.map(() => new Histograms(columns, ground.weighted));
  if (columns.length === 0) return found;
  if (held !== null)
    for (const column of columns)
      for (const [at, way] of ways.entries())
        latestByPart(held, column, way === null ? null : held.parts[at]!, found[at]!);
  else
    for (const row of (await database.rows(unionAll(armsOf(columns, ground, ways)))) as number[][]) {
      const [answer, way, part, ...cells] = row as [number, number, number, ...number[]];
      found[way]!.add(answer, 0, ways[way] === null ? null : part, cells);
    }
  return found;
}

const armsOf = (columns: readonly AnswerColumn[], ground: Ground, ways: readonly (Sql | null)[]): Sql[] =>
  columns.flatMap((column) =>
    ways.map((way, at) =>
      latestQuery({
        answer: number(column.code),
        way: number(at),
        column: columnOf(column),
        part: way ?? number(0),
        by: way === null ? nothing : (`, ${way}` as Sql),
        moment: moment("experiences"),
        value: hasValue(column),
        latest_weight: (ground.weighted ? `argMax(weight, ${moment("experiences")})` : "1") as Sql,
        weights: weightsOf(ground),
        filter: ground.filter,
      }),
    ),
  );
