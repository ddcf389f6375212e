import type { Counting } from "../counting.ts";
import { type Histogram, place } from "../histograms.ts";
import { all, hasValue, listed, nothing, number, query, type Sql, unionAll } from "../query.ts";
import { heardIn, valuesAmong } from "./heard.ts";
import type { Histories } from "./histories.ts";
import type { Spots } from "./spots.ts";

const peopleQuery = query("people");

/** How many people gave each of some answers a value, by place, from everybody's histories. */
export function peopleIn(histories: Histories, told: readonly Histogram[], parts: Spots | null): Map<string, number> {
  const found = new Map<string, number>();
  for (const { column, touchpoint } of new Map(
    told.map((one) => [place(one.column.code, one.touchpoint, null), one]),
  ).values()) {
    const said = histories.saidAt(column, touchpoint);
    if (said === undefined) continue;
    const isTold = valuesAmong(column, said.keys);
    const part = parts === null ? null : said.partIn(parts);
    for (const [at, people] of heardIn(said, isTold, part, parts?.keys.length ?? 1).entries())
      found.set(place(column.code, touchpoint, parts?.keys[at] ?? null), people);
  }
  return found;
}

/** The same counted one by one by the database. `part` is what they are divided by. */
export async function peopleOf(
  { database }: Counting,
  told: readonly Histogram[],
  filter: Sql,
  part: Sql | null,
): Promise<Map<string, number>> {
  const arms = [...Map.groupBy(told, ({ column }) => column)].map(([column, here]) => {
    const among = (name: Sql, codes: readonly (number | null)[]) =>
      `${name} IN (${listed(...new Set(codes.map((code) => number(code!))))})` as Sql;
    const touchpoints = among(
      "touchpoint" as Sql,
      here.map(({ touchpoint }) => touchpoint),
    );
    const parts =
      part === null
        ? touchpoints
        : all(
            touchpoints,
            among(
              part,
              here.map((one) => one.part),
            ),
          );
    return peopleQuery({
      answer: number(column.code),
      part: part === null ? ("0" as Sql) : part,
      by: part === null ? nothing : (`, ${part}` as Sql),
      value: hasValue(column),
      filter: all(parts, filter),
    });
  });
  const rows = arms.length === 0 ? [] : ((await database.rows(unionAll(arms))) as number[][]);
  return new Map(
    rows.map(([answer, touchpoint, code, customers, strangers]) => [
      place(answer!, touchpoint!, part === null ? null : code!),
      customers! + strangers!,
    ]),
  );
}
