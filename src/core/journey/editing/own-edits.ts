import type { Text } from "../../text.ts";
import { durationSeconds } from "../duration.ts";
import { type Journey, touchpointsOf } from "../journey.ts";

/** What a journey has of its own beside the standard: answers, attributes of its image, and what it is sliced by. */
export type OwnKind = "answers" | "image" | "attributes";

/** Adds one, or says anew what it is. */
export const keepOwn = <Kind extends OwnKind>(
  journey: Journey,
  kind: Kind,
  key: string,
  thing: Journey[Kind][string],
): Journey => ({ ...journey, [kind]: { ...journey[kind], [key]: thing } });

export function removeOwn(journey: Journey, kind: OwnKind, key: string): Journey {
  const { [key]: _, ...others } = journey[kind];
  return { ...journey, [kind]: others };
}

/** What a measure is computed of, where that is something of the journey's own: "image.reliable.mean" → its image. */
export function leansOn(
  measure: string,
  { answers, image }: { readonly answers: object; readonly image: object },
): [kind: "answers" | "image", key: string] | null {
  const answer = measure.slice(0, Math.max(measure.lastIndexOf("."), 0));
  const attribute = answer.replace(/^image\./, "");
  if (attribute !== answer) return Object.hasOwn(image, attribute) ? ["image", attribute] : null;
  return Object.hasOwn(answers, answer) ? ["answers", answer] : null;
}

/** What leans on something of the journey's own, by its name: as long as there is any, it cannot be taken out. */
export function leaningOn(
  journey: Journey,
  kind: OwnKind,
  key: string,
): readonly { readonly what: "promise" | "target"; readonly name: Text }[] {
  const leans = (measure: string) => leansOn(measure, journey)?.join(" ") === `${kind} ${key}`;
  const promises = Object.values(journey.promises).filter(({ measure }) => leans(measure));
  const aimed = touchpointsOf(journey).filter(
    ({ touchpoint: { target } }) => typeof target === "object" && leans(target.measure),
  );
  return [
    ...promises.map(({ text }) => ({ what: "promise" as const, name: text })),
    ...aimed.map(({ touchpoint }) => ({ what: "target" as const, name: touchpoint.name })),
  ];
}

/** Units in which a pause between two passes is told, in seconds. */
export const gapUnits = { days: 86_400, hours: 3_600, minutes: 60 } as const;
export type GapUnit = keyof typeof gapUnits;

/** A pause as people say it: in the largest unit of which it is a whole number. null where none is told. */
export function gapOf({ passes }: Journey): { readonly count: number; readonly unit: GapUnit } | null {
  const seconds = passes === undefined ? null : durationSeconds(passes.gap);
  if (seconds === null) return null;
  const unit = (Object.keys(gapUnits) as GapUnit[]).find((unit) => seconds % gapUnits[unit] === 0) ?? "minutes";
  return { count: seconds / gapUnits[unit], unit };
}

/** A pause longer than this begins a new pass; null: none does. */
export function keepGap(journey: Journey, gap: { readonly count: number; readonly unit: GapUnit } | null): Journey {
  const { passes: _, ...others } = journey;
  if (gap === null) return others;
  const { count, unit } = gap;
  return { ...others, passes: { gap: unit === "days" ? `P${count}D` : `PT${count}${unit === "hours" ? "H" : "M"}` } };
}
