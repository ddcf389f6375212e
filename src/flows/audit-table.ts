import { isOfRelationship } from "../core/experience/answers.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import { saidVerdict } from "../core/insight/wording/standing.ts";
import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import { type Language, say } from "../core/text.ts";
import { csvLine } from "../outside/csv/csv-line.ts";
import { allWords } from "../texts/all-words.ts";
import { answerNamesOf } from "../texts/journey-names.ts";
import { measureName, scalesOf } from "../texts/measure-name.ts";

const header = [
  ...["touchpoint", "touchpoint_name", "stage", "measure", "measure_name", "unit"],
  ...["value", "low", "high", "n", "people", "people_estimated", "weighted", "verdict", "reason", "needed"],
];

/**
 * The figures of an audit as CSV, a row for each touchpoint and measure; what was said of the whole has no touchpoint. The
 * verdict stands at the measure a touchpoint is judged by. Numbers are plain, whatever the language; names are in it.
 */
export function auditTable(audit: Audit, journey: Journey, language: Language): string {
  const places = new Map(
    touchpointsOf(journey).map(({ stage, touchpoint }) => [touchpoint.key, { stage, touchpoint }]),
  );
  const answers = answerNamesOf(journey);
  const t = allWords(language);
  const rows = (
    touchpoint: string,
    measures: Readonly<Record<string, Figure>>,
    verdictOf: (measure: string) => string,
  ) => {
    const place = places.get(touchpoint);
    const name = place === undefined ? touchpoint : say(place.touchpoint.name, language);
    return Object.entries(measures).map(([measure, figure]) => {
      const [key = measure, twin] = measure.split(/@(?=unweighted$)/);
      const named = measureName(language, key, answers, scalesOf(figure));
      const [answer = ""] = key.split(".");
      const about = [
        ...(isOfRelationship(touchpoint || null, answer) ? [t("report.latest")] : []),
        ...(twin === undefined ? [] : [t("report.unweightedMeasure")]),
      ];
      return [
        ...[touchpoint, name, place?.stage.key ?? ""],
        ...[measure, about.length === 0 ? named : `${named} (${about.join(", ")})`],
        ...figureCells(figure, verdictOf(measure)),
      ];
    });
  };
  const all = [
    ...rows("", audit.whole, () => ""),
    ...audit.touchpoints.flatMap((touchpoint) => {
      const verdict = saidVerdict(touchpoint);
      const measures = Object.keys(touchpoint.measures).length > 0 ? touchpoint.measures : { "": notMeasured };
      return rows(touchpoint.key, measures, (measure) => (measure === touchpoint.headline ? verdict : ""));
    }),
  ];
  return `\uFEFF${[header, ...all].map(csvLine).join("")}`;
}

const notMeasured: Figure = { ok: false, reason: "not-measured", n: 0 };

function figureCells(figure: Figure, verdict: string): (string | number | null)[] {
  if (!figure.ok) {
    const { reason, n, needed = null } = figure;
    return [null, null, null, null, n, null, null, null, verdict, reason, needed];
  }
  const { unit, value, low, high, n, people, peopleEstimated, weighted } = figure.estimate;
  return [unit, value, low, high, n, people, String(peopleEstimated === true), String(weighted), verdict, null, null];
}
