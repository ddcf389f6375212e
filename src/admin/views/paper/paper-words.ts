import { isWithheld } from "../../../core/insight/wording/standing.ts";
import { say } from "../../../core/text.ts";
import { inWords, summary } from "../../../texts/summary.ts";
import type { Speech } from "../../language.tsx";
import { aboutSlice } from "../about-slice.ts";
import { behind, periodOf } from "../journey-head.tsx";
import type { PaperContents } from "./paper-contents.ts";

/** What is written around a journey on paper, where nothing can be pressed to learn more. */
export interface PaperWords {
  readonly name: string;
  /** Of which days, whose experience, restricted to what, and by which measure. */
  readonly about: string;
  readonly lead: string;
  /** Where it comes from, how much stands behind it, and when it was printed. */
  readonly source: string;
}

export function paperWords(contents: PaperContents, { language, t, date }: Speech): PaperWords {
  const { map, overview, slices, journey, workspace, owner } = contents;
  const about = [
    ...periodOf(overview, slices, date),
    ...aboutSlice(language, overview, slices, journey, workspace, owner),
  ];
  const source = [
    say(workspace?.name ?? { en: "Polku" }, language),
    ...(workspace?.demo === overview.journey.key ? [t("notice.demo")] : []),
    ...behind(overview, language),
    ...(overview.totals.weighted ? [t("paper.weighted")] : []),
    t("paper.printed", { moment: date.moment(new Date().toISOString()) }),
  ];
  return {
    name: say(map.name, language),
    about: about.join(" · "),
    lead: lead(),
    source: source.join(" · "),
  };

  function lead(): string {
    if (overview.totals.experiences === 0) return t("state.noExperiences");
    if (!map.touchpoints.some((one) => one.figure.ok || isWithheld(one))) return t("state.tooFew");
    return summary(language, map.touchpoints).map(inWords).join(" ");
  }
}
