import type { Perspective } from "../core/experience/experience.ts";
import { say, type Text } from "../core/text.ts";
import { channelName } from "../texts/channel-name.ts";
import { perspectiveName } from "../texts/perspective-name.ts";
import type { useLanguage } from "./language.tsx";
import type { Side } from "./others.ts";

type Reader = ReturnType<typeof useLanguage>;

/** A slice by what it differs in from another: "Jun–Aug 2026", "Employees", "Oulu". */
export function sideName(
  { by, value, name, days }: Side,
  customerWord: Text | null,
  { language, date }: Pick<Reader, "language" | "date">,
): string {
  if (days !== undefined) return date.period(days.from, days.until);
  if (name !== null) return say(name, language);
  if (by === "perspective") return perspectiveName(language, value as Perspective, customerWord);
  return by === "channel" ? channelName(language, value) : value;
}
