import type { Slices } from "../api/slice.ts";
import type { Perspective } from "../core/experience/experience.ts";
import { periodBefore } from "../core/insight/months/ready-periods.ts";
import { regionsOf } from "../core/insight/places/places-as-tree.ts";
import type { Text } from "../core/text.ts";
import { askedOf, type Shown } from "./shown.ts";

/** In what two slices differ, and what one of them has of it; of a period its days. */
export interface Side {
  readonly by: "before" | "perspective" | "channel" | "location" | `attribute.${string}`;
  readonly value: string;
  /** What the value is called, where somebody has named it. */
  readonly name: Text | null;
  readonly days?: { readonly from: string; readonly until: string };
}

/** What can stand beside what is shown: the same but for one thing, so that this is what the two differ in. */
export interface Other extends Side {
  /** How the address says it: "before", "perspective:employee", "location:oulu", "attribute.group:regular". */
  readonly vs: string;
  readonly shown: Shown;
  /** What is shown has of the same thing. */
  readonly own: Side;
}

/**
 * All that can stand beside `shown`: the period before the one chosen, another's view, and where one channel, place or group is
 * chosen, each of the others. Where none is chosen, all of them are in what is shown.
 */
export function othersOf(shown: Shown, slices: Slices): Other[] {
  const { vs: _, ...base } = shown;
  const { from, until, perspective = "customer" } = askedOf(base, slices);
  const days = periodBefore(from, until);
  const { period: __, ...unending } = base;
  const before: Other[] =
    days === null || slices.first === null || days.until <= slices.first
      ? []
      : [
          {
            ...{ vs: "before", by: "before", value: "", name: null, days, shown: { ...unending, ...days } },
            own: { by: "before", value: "", name: null, days: { from: days.until, until: until! } },
          },
        ];
  const views = slices.perspectives
    .filter((other) => other.perspective !== perspective)
    .map(({ perspective: value }) => otherBy("perspective", unnamed(perspective), unnamed(value), seenBy(base, value)));
  const parts = [
    { by: "channel" as const, values: slices.channels },
    { by: "location" as const, values: slices.locations },
    ...slices.attributes.map(({ key, values }) => ({ by: `attribute.${key}` as const, values })),
  ].flatMap(({ by, values }) => {
    const [chosen, ...more] = base[by] ?? [];
    if (chosen === undefined || more.length > 0) return [];
    const own = values.find(({ value }) => value === chosen) ?? unnamed(chosen);
    // A region holds what lies in it, so the two are not held against each other.
    const holds = (one: string, other: string) => regionsOf(other, values).includes(one);
    const rest = values.filter(({ value }) => value !== chosen && !holds(value, chosen) && !holds(chosen, value));
    return rest.map((one) => otherBy(by, own, one, { ...base, [by]: [one.value] }));
  });
  return [...before, ...views, ...parts];
}

/** What the address asks to stand beside; null where nothing does, or what cannot. */
export const otherOf = (shown: Shown, slices: Slices | undefined): Other | null =>
  (shown.vs !== undefined && slices !== undefined && othersOf(shown, slices).find(({ vs }) => vs === shown.vs)) || null;

type Value = Pick<Side, "value" | "name">;
const unnamed = (value: string): Value => ({ value, name: null });

const otherBy = (by: Other["by"], own: Value, { value, name }: Value, shown: Shown): Other => ({
  ...{ vs: `${by}:${value}`, by, value, name, shown },
  own: { by, value: own.value, name: own.name },
});

/** The same as another perspective sees it. */
export function seenBy({ perspective: _, ...base }: Shown, perspective: Perspective): Shown {
  return perspective === "customer" ? base : { ...base, perspective };
}
