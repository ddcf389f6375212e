import type { Overview } from "../../api/overview.ts";
import type { Slices } from "../../api/slice.ts";
import type { Workspace } from "../../api/workspace.ts";
import { rangesOf } from "../../core/insight/available-measure.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { own } from "../../core/own.ts";
import { type Language, say } from "../../core/text.ts";
import { measureName } from "../../texts/measure-name.ts";
import { perspectiveName } from "../../texts/perspective-name.ts";
import { type Places, restrictionsInWords } from "../../texts/slice-words.ts";
import { words } from "../../texts/words.ts";
import { namesOf } from "../names.ts";

/** What places are called and what lies below them, as far as it is known. */
export function placesIn(language: Language, slices: Slices | undefined): Places {
  const known = new Map(slices?.locations.map(({ value, name }) => [value, name]));
  return { name: (key) => say(known.get(key) ?? { [language]: key }, language), below: belowIn(slices) };
}

/** What lies below places, as far as it is known. */
export const belowIn =
  (slices: Slices | undefined): Places["below"] =>
  (key) =>
    slices?.locations.find(({ value }) => value === key)?.below ?? [];

/** Whose experience a slice is of, what it is restricted to beside its days, by which measure, and whose touchpoints stand out; for where no choices stand above it. */
export function aboutSlice(
  language: Language,
  { slice: { perspective, ...slice }, measure, journey: { owners } }: Overview,
  slices: Slices,
  journey: Journey | undefined,
  workspace: Workspace | undefined,
  owner: string | undefined,
): string[] {
  const t = words(language);
  const standsOut = owner === undefined ? undefined : own(owners, owner);
  return [
    perspectiveName(language, perspective, workspace?.customerWord ?? null),
    ...(journey === undefined
      ? []
      : restrictionsInWords(language, { ...slice, perspective }, journey, placesIn(language, slices))),
    ...(measure === null ? [] : [measureName(language, measure.key, namesOf(journey), rangesOf(measure))]),
    ...(standsOut === undefined
      ? []
      : [t("filter.chosen", { name: t("owners.one"), values: say(standsOut.name, language) })]),
  ];
}
