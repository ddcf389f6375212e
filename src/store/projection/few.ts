import type { Few, FewAsked } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { fewestPeople } from "../../core/measures/intervals/suppression.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import type { Counting } from "./counting.ts";
import { divisionColumn } from "./division.ts";
import { fewInRows } from "./few-in-rows.ts";
import type { FewWanted } from "./held/few-wanted.ts";
import { touchpointCode } from "./variables.ts";

const nobodyMeets: Condition = { column: "touchpoint", among: [] };
const everybodyMeets: Condition = { column: "touchpoint", from: 0 };

/**
 * Who gave which answers in which way to lie, five of each at most. Of what is held in memory it is found in a few
 * milliseconds; else the database is asked.
 */
export async function fewOf(counting: Counting, slice: Slice, { borders, by, at }: FewAsked): Promise<Few[][]> {
  const { dictionary } = counting;
  const { journey, perspective } = slice;
  const conditions = conditionsOf(slice, dictionary);
  // What nobody ever told, everybody misses; what asks for nothing more than the journey, nobody.
  const asked = borders.map((within) => {
    const found = conditionsOf({ journey, perspective, ...within }, dictionary);
    return found === null ? nobodyMeets : (found[2] ?? everybodyMeets);
  });
  const code = dictionary.find("journey", 0, journey);
  if (conditions === null || code === undefined) return by.map(() => []);
  const here = at === undefined ? undefined : touchpointCode(dictionary, code, at.touchpoint);
  if (at !== undefined && here === undefined) return by.map(() => []);
  const columns = dictionary.answers().filter(({ key }) => at === undefined || key === at.answer);
  const wanted: FewWanted = {
    conditions: here === undefined ? conditions : [...conditions, { column: "touchpoint", among: [here] }],
    borders: asked,
    by: by.map((divisions) => divisions.map((division) => divisionColumn(dictionary, division))),
    columns: at === undefined ? [null, ...columns] : columns,
  };
  const held = counting.held(slice);
  const found =
    held !== null && held.k === 0
      ? held.few(wanted)
      : await Promise.all(wanted.by.map((divisions) => fewInRows(counting.database, wanted, divisions)));
  return found.map((some, way) =>
    some.map(({ column, touchpoint, missed, parts, shards }) => ({
      touchpoint: column === null || touchpoint === 0 ? null : dictionary.key("touchpoint", code, touchpoint),
      answer: column?.key ?? null,
      scale: column?.scale ?? null,
      missed,
      parts: parts.map((part, at) => (part === -1 ? null : wanted.by[way]![at]!.name(part))),
      people: shards.size < fewestPeople ? [...shards].sort((a, b) => a - b) : null,
    })),
  );
}
