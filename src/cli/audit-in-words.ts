import type { Touch } from "../core/doctor/touches.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import { weakest } from "../core/insight/wording/decides.ts";
import { gain } from "../core/insight/wording/impact.ts";
import { first, rankedAndOthers } from "../core/insight/wording/order.ts";
import { saidVerdict } from "../core/insight/wording/standing.ts";
import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import { type Language, say } from "../core/text.ts";
import { doubts, headlineTouch } from "../flows/report/doubt.ts";
import { refusedDrivers } from "../flows/report/refusal.ts";
import { allWords } from "../texts/all-words.ts";
import { boundsInWords } from "../texts/bounds-in-words.ts";
import {
  experiencesInWords,
  figureInWords,
  peopleInWords,
  unweightedInWords,
  type Whom,
} from "../texts/figure-words.ts";
import { answerNamesOf } from "../texts/journey-names.ts";
import { measureName, outcomeName, scalesOf } from "../texts/measure-name.ts";
import { numbers } from "../texts/numbers.ts";
import { ranksInDigits } from "../texts/ranks-in-digits.ts";
import { successMeans } from "../texts/success-means.ts";
import { inWords, summary } from "../texts/summary.ts";
import { contradictionsInWords } from "./contradictions-in-words.ts";
import { leavingInWords, momentsInWords, rememberedInWords } from "./moments-in-words.ts";
import { namedInWords } from "./named-in-words.ts";
import { subgroupsInWords } from "./subgroups-in-words.ts";

const prioritiesShown = 3;

/** The audit in some twenty lines for a terminal, in the reader's language: what stands out and what may be said to come first. */
export function auditInWords(audit: Audit, journey: Journey, language: Language): string {
  const t = allWords(language);
  const number = numbers(language);
  const names = new Map(touchpointsOf(journey).map(({ touchpoint }) => [touchpoint.key, touchpoint.name]));
  const name = (key: string) => say(names.get(key) ?? { en: key }, language);
  const answers = answerNamesOf(journey);

  const areScalesMixed = scalesOf(...audit.touchpoints.map(({ measures, headline }) => measures[headline])).length > 1;
  /** A figure, and where it is weighted what it is without weights. */
  const withTwin = (figure: Figure, twin: Figure | undefined, whom: Whom = "n.people"): string =>
    [figureInWords(language, figure, whom, { areScalesMixed }), unweightedInWords(language, figure, twin)]
      .filter(Boolean)
      .join(", ");

  /** What the data doctor doubts of a figure, by code. */
  const codes = (figure: Touch): string =>
    [...new Set(doubts({ audit }, figure).map(({ warning }) => warning.code))].join(", ");
  const doubt = (touchpoint: { key: string; headline: string }): string => {
    const found = codes(headlineTouch(touchpoint));
    return found === "" ? "" : ` · ${t("report.doubtCodes", { codes: found })}`;
  };
  const ofAll = codes({ figures: "all" });

  const sentences = summary(
    language,
    audit.touchpoints.map(({ key, verdict, difference }) => ({
      key,
      verdict,
      difference,
      name: names.get(key) ?? { en: key },
    })),
  ).map(inWords);
  const widest = Math.max(...audit.touchpoints.map(({ key }) => name(key).length));
  const touchpoints = audit.touchpoints.map((touchpoint) => {
    const { key, headline, measures } = touchpoint;
    const verdict = saidVerdict(touchpoint);
    const figure = measures[headline];
    const said =
      figure === undefined
        ? t(`wording.verdict.${verdict}`)
        : `${withTwin(figure, measures[`${headline}@unweighted`])} · ${t(`wording.verdict.${verdict}`)}${doubt({ key, headline })}`;
    return `  ${name(key).padEnd(widest)}  ${said}`;
  });
  const { ranked } = rankedAndOthers(audit, prioritiesShown);
  const leading = first(audit.priorities);
  const priorities = ranked.map(({ touchpoint, gain, ...ranks }) =>
    gain.ok
      ? `  ${ranksInDigits(ranks)}. ${name(touchpoint)}: ${number.signed(gain.estimate.value, 2)} (${number.range(gain.estimate.low, gain.estimate.high, "effect", 2)})`
      : "",
  );
  const drivers =
    "refused" in audit.drivers
      ? [`${t("unknown.driversTitle")}: ${refusedDrivers({ audit, t, language, name }, audit.drivers)}`]
      : [];
  const driven = "refused" in audit.drivers ? "" : outcomeName(language, audit.drivers.outcome, answers);
  const whatIsFirst = t(`wording.first.${leading.says}`, { name: name(leading.touchpoint ?? "") });
  const outcomes = Object.entries(audit.whole).filter(([key]) => /^outcome\.[^@]+$/.test(key));
  const { success } = audit;
  const within = boundsInWords(language, success);
  return [
    `${say(journey.name, language)} · ${audit.period.from}–${audit.period.until} · ${experiencesInWords(language, audit)} · ${peopleInWords(language, audit, "n.customers")}`,
    ...(ofAll === "" ? [] : [t("report.doubtAll", { titles: ofAll })]),
    "",
    ...sentences,
    "",
    ...touchpoints,
    "",
    ...namedInWords(audit, journey, language, name),
    ...(driven === "" ? [] : [`${t("monday.title")}: ${whatIsFirst}`]),
    ...(priorities.length === 0 ? [] : [`  ${t(`wording.gain.${gain(null)}`)} (${driven}):`, ...priorities]),
    ...drivers,
    ...outcomes.map(
      ([key, figure]) =>
        `${measureName(language, key)}: ${withTwin(figure, audit.whole[`${key}@unweighted`], "n.customers")}`,
    ),
    ...momentsInWords(language, audit, name),
    ...rememberedInWords(language, audit),
    ...leavingInWords(language, audit),
    `${t("success.title")}: ${figureInWords(language, success.estimate)}`,
    ...(success.unrated === undefined ? [] : [`  ${successMeans(language, success, name)}`]),
    ...(within === null || success.limits === null
      ? []
      : [`  ${within}`, `  ${t("report.limits", { interval: number.range(...success.limits, "share") })}`]),
    ...(weakest(success) === "not-known"
      ? []
      : [t(`wording.weakest.${weakest(success)}`, { name: name(success.weakest ?? "") })]),
    ...contradictionsInWords(audit, name, language),
    ...subgroupsInWords(audit, journey, name, language),
  ].join("\n");
}
