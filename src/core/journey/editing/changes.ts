import { own } from "../../own.ts";
import type { Journey } from "../journey.ts";
import { type Apart, type ThingKind, takeApart, thingKinds } from "./apart.ts";
import { type Change, nameOfThing } from "./change.ts";
import { same } from "./same.ts";

/** What has changed from one journey to the next, thing by thing, in the order in which they stand. */
export function changesBetween(before: Journey, after: Journey): Change[] {
  const [then, now] = [takeApart(before, before), takeApart(after, before)];
  const fields = changedFields(then.journey, now.journey);
  return [
    ...(fields.length === 0
      ? []
      : [{ thing: "journey" as const, key: before.key, name: after.name, how: "changed" as const, fields }]),
    ...thingKinds.flatMap((thing) => changesOf(thing, then, now)),
  ];
}

function changesOf(thing: ThingKind, then: Apart, now: Apart): Change[] {
  const keys = new Set([...Object.keys(now[thing]), ...Object.keys(then[thing])]);
  const moved = thing === "stages" || thing === "touchpoints" ? movedOf(thing, then, now) : new Set<string>();
  return [...keys].flatMap((key): Change[] => {
    const [was, is] = [own<unknown>(then[thing], key), own<unknown>(now[thing], key)];
    const change = { thing, key, name: nameOfThing(is ?? was), fields: [] };
    if (was === undefined) return [{ ...change, how: "added" }];
    if (is === undefined) return [{ ...change, how: "removed" }];
    const fields = thing === "image" ? (same(was, is) ? [] : ["name"]) : changedFields(was, is);
    if (fields.includes("retired")) return [{ ...change, how: isRetired(is) ? "removed" : "brought-back" }];
    const isMoved = moved.has(key) || fields.includes("stage");
    const all = [...fields.filter((field) => field !== "stage"), ...(isMoved ? ["place"] : [])];
    return all.length === 0 ? [] : [{ ...change, how: "changed", fields: all }];
  });
}

const isRetired = (thing: unknown) => (thing as { retired?: boolean }).retired === true;

function changedFields(was: unknown, is: unknown): string[] {
  const [before, after] = [was as Record<string, unknown>, is as Record<string, unknown>];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !same(own(before, field), own(after, field)));
}

/** What stands in another order among what is in both; of two that changed places the one that came later in the list. */
function movedOf(thing: "stages" | "touchpoints", then: Apart, now: Apart): Set<string> {
  const lists = Object.keys(now.order).filter((list) => (list === "stages") === (thing === "stages"));
  return new Set(
    lists.flatMap((list) => {
      const order = (apart: Apart) => apart.order[list as "stages"] ?? [];
      const common = order(now).filter((key) => order(then).includes(key));
      const kept = longestRising(common.map((key) => order(then).indexOf(key)));
      return common.filter((_, place) => !kept.has(place));
    }),
  );
}

/** The places of a longest run that only rises: what was not moved. */
function longestRising(numbers: readonly number[]): Set<number> {
  const runs: number[][] = [];
  numbers.forEach((number, place) => {
    const before = runs.filter((run) => numbers[run.at(-1)!]! < number);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, place]);
  });
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
}
