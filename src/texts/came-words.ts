import type { CameBy } from "../core/insight/how-they-came.ts";
import type { Language } from "../core/text.ts";
import { peopleInWords } from "./figure-words.ts";
import { words } from "./words.ts";

/** How experiences came, each way with its numbers: "told themselves: 50 experiences, 48 customers · told to staff: …". */
export function cameInWords(language: Language, came: readonly CameBy[]): string {
  const t = words(language);
  return came
    .map((way) => {
      const counts = [t("n.experiences", { n: way.experiences }), peopleInWords(language, way, "n.customers")];
      return `${t(`experience.via.${way.via}`)}: ${counts.join(", ")}`;
    })
    .join(" · ");
}
