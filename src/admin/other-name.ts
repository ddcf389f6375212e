import type { Slices } from "../api/slice.ts";
import { say, type Text } from "../core/text.ts";
import { channelName } from "../texts/channel-name.ts";
import { perspectiveName } from "../texts/perspective-name.ts";
import type { useLanguage } from "./language.tsx";
import type { Other } from "./others.ts";

type Reader = ReturnType<typeof useLanguage>;

/** What stands beside, by what it differs in: "Jun–Aug 2026", "Employees", "Oulu". */
export function otherName(
  { by, value, days }: Other,
  slices: Slices,
  customerWord: Text | null,
  { language, date }: Pick<Reader, "language" | "date">,
): string {
  if (by === "before") return days === undefined ? "" : date.period(days.from, days.until);
  if (by === "perspective") {
    const of = slices.perspectives.find(({ perspective }) => perspective === value);
    return of === undefined ? value : perspectiveName(language, of.perspective, customerWord);
  }
  const values = { channel: slices.channels, location: slices.locations }[by as "channel" | "location"];
  const attribute = slices.attributes.find(({ key }) => by === `attribute.${key}`);
  const name = (values ?? attribute?.values ?? []).find((one) => one.value === value)?.name;
  if (name != null) return say(name, language);
  return by === "channel" ? channelName(language, value) : value;
}
