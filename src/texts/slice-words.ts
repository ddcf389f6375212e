import { dayAfter } from "../core/calendar.ts";
import { howItCame, isHowItCame } from "../core/experience/how-it-came.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import { asRegions } from "../core/insight/places/places-below.ts";
import type { Slice } from "../core/insight/slice.ts";
import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import { own } from "../core/own.ts";
import { type Language, say } from "../core/text.ts";
import { channelName } from "./channel-name.ts";
import { dates } from "./dates.ts";
import { words } from "./words.ts";

/** What places are called, and what lies below each. */
export interface Places {
  readonly name: (key: string) => string;
  readonly below: (key: string) => readonly string[];
}

/** What a slice is restricted to beside its days, part by part: "Channel: web, mobile". */
export function restrictionsInWords(language: Language, slice: Slice, journey: Journey, places: Places): string[] {
  const t = words(language);
  const part = (title: string, values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? [] : [`${title}: ${values.join(", ")}`];
  const touchpoints = new Map(touchpointsOf(journey).map(({ touchpoint: { key, name } }) => [key, name]));
  const attributes = Object.entries(slice.attributes ?? {}).flatMap(([key, values]) => {
    const known = own(journey.attributes, key);
    if (known === undefined && key === howItCame)
      return part(
        t("experience.via"),
        values.map((value) => (isHowItCame(value) ? t(`experience.via.${value}`) : value)),
      );
    const named = values.map((value) => say(own(known?.labels, value) ?? { [language]: value }, language));
    return part(known === undefined ? key : say(known.name, language), named);
  });
  return [
    ...part(
      t("table.touchpoint"),
      slice.touchpoints?.map((key) => say(touchpoints.get(key) ?? { [language]: key }, language)),
    ),
    ...part(
      t("filter.channel"),
      slice.channels?.map((channel) => channelName(language, channel)),
    ),
    ...part(t("filter.location"), slice.locations && asRegions(slice.locations, places.below).map(places.name)),
    ...attributes,
  ];
}

/** First and last day with experiences; "" where there are none. */
export function daysInWords(language: Language, { from, until }: Audit["period"]): string {
  if (from === "" || until === "") return "";
  return dates(language).period(from, dayAfter(until));
}
