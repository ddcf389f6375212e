import type { Journey } from "../core/journey/journey.ts";
import type { Condition } from "../core/measures/comparisons/contingency-cube.ts";
import { own } from "../core/own.ts";
import { type Language, say } from "../core/text.ts";
import { channelName } from "./channel-name.ts";
import { words } from "./words.ts";

/** What a thing to slice by is called: "Channel", "Location", "Customer group". */
export function attributeTitle(language: Language, journey: Journey, key: string): string {
  if (key === "channel" || key === "location") return words(language)(`filter.${key}`);
  const known = own(journey.attributes, key);
  return known === undefined ? key : say(known.name, language);
}

/** A group in words: "Channel: kiosk", "Channel: kiosk, Customer group: regular". */
export const groupName = (
  language: Language,
  journey: Journey,
  conditions: readonly Condition[],
  placeName: (key: string) => string = (key) => key,
): string =>
  conditions
    .map(({ attribute, value }) => {
      const name =
        attribute === "channel"
          ? channelName(language, value)
          : attribute === "location"
            ? placeName(value)
            : say(own(own(journey.attributes, attribute)?.labels, value) ?? { [language]: value }, language);
      return `${attributeTitle(language, journey, attribute)}: ${name}`;
    })
    .join(", ");
