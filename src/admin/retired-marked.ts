import type { Overview } from "../api/overview.ts";
import { type Language, say } from "../core/text.ts";
import { words } from "../texts/words.ts";

/**
 * The journey as it was lived in the slice: what is retired stands where it stood, as long as somebody was heard there, and is called
 * so. Where nobody was, it is gone.
 */
export function retiredMarked(overview: Overview, language: Language): Overview {
  const t = words(language);
  return {
    ...overview,
    touchpoints: overview.touchpoints.flatMap((one) => {
      if (!one.retired) return [one];
      if (one.verdict === "blind") return [];
      return [{ ...one, name: { [language]: t("touchpoint.retiredName", { name: say(one.name, language) }) } }];
    }),
  };
}
