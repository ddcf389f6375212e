import type { Slices } from "../api/slice.ts";
import type { Perspective } from "../core/experience/experience.ts";
import { periodBefore } from "../core/insight/ready-periods.ts";
import type { Text } from "../core/text.ts";
import { askedOf, type Shown } from "./shown.ts";

/** What can stand beside what is shown: the same but for one thing, so that this is what the two differ in. */
export interface Other {
  /** How the address says it: "before", "perspective:employee", "location:oulu", "attribute.group:regular". */
  readonly vs: string;
  /** In what the two differ, and the other's value of it; of the period before its days. */
  readonly by: "before" | "perspective" | "channel" | "location" | `attribute.${string}`;
  readonly value: string;
  /** What the value is called, where somebody has named it. */
  readonly name: Text | null;
  readonly days?: { readonly from: string; readonly until: string };
  readonly shown: Shown;
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
      : [{ vs: "before", by: "before", value: "", name: null, days, shown: { ...unending, ...days } }];
  const views = slices.perspectives
    .filter((other) => other.perspective !== perspective)
    .map(({ perspective: value }) => otherBy("perspective", { value, name: null }, seenBy(base, value)));
  const parts = [
    { by: "channel" as const, values: slices.channels },
    { by: "location" as const, values: slices.locations },
    ...slices.attributes.map(({ key, values }) => ({ by: `attribute.${key}` as const, values })),
  ].flatMap(({ by, values }) => {
    const [chosen, ...more] = base[by] ?? [];
    if (chosen === undefined || more.length > 0) return [];
    const rest = values.filter(({ value }) => value !== chosen);
    return rest.map((one) => otherBy(by, one, { ...base, [by]: [one.value] }));
  });
  return [...before, ...views, ...parts];
}

/** What the address asks to stand beside; null where nothing does, or what cannot. */
export const otherOf = (shown: Shown, slices: Slices | undefined): Other | null =>
  (shown.vs !== undefined && slices !== undefined && othersOf(shown, slices).find(({ vs }) => vs === shown.vs)) || null;

const otherBy = (by: Other["by"], { value, name }: Pick<Other, "value" | "name">, shown: Shown): Other => ({
  ...{ vs: `${by}:${value}`, by, value, name, shown },
});

function seenBy({ perspective: _, ...base }: Shown, perspective: Perspective): Shown {
  return perspective === "customer" ? base : { ...base, perspective };
}
