import type { AuditTouchpoint } from "../../core/insight/audit-value.ts";
import { targetOf } from "../../core/insight/headline.ts";
import { againstOthers, isWithheld, saidVerdict, standsOut } from "../../core/insight/wording/standing.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { say } from "../../core/text.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { markAlone, verdictMark } from "../../pictures/marks.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { differenceInWords as inWords } from "../../texts/difference-words.ts";
import { figureInWords } from "../../texts/figure-words.ts";
import { scalesOf } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { whyNoFigure } from "../../texts/why-no-figure.ts";
import { doubtSign, doubts, headlineTouch, linksTo } from "./doubt.ts";
import { type Beside, figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import { aboutLeastDifference } from "./least-difference.ts";
import { commonHeadline, headlineOf, measuresInWords, type Page } from "./page.ts";
import { sentence } from "./refusal.ts";
import { type Column, type Row, table } from "./table.ts";
import { warningTitle } from "./warnings.ts";

/** Pain points and strengths, each with its figure, how far it lies from the others, and who answers for it. */
export function standingOut(page: Page): Html {
  const { audit, t } = page;
  const statements = standsOut(audit.touchpoints).map(({ says, of, among }) => {
    if (says === "pains") return judgedTable(page, "pain", of);
    if (says === "strengths") return judgedTable(page, "strength", of);
    if (says === "compared" || says === "not-compared") return html`<p>${t(`wording.summary.${says}`, among!)}</p>`;
    return says === "even" || says === "even-shown" || says === "only-one" || says === "nothing"
      ? html`<p>${t(`wording.summary.${says}`)}</p>`
      : false;
  });
  const nothing = statements.every((statement) => statement === false);
  return html`<section><h2>${t("report.standingOut")}</h2>
${nothing ? html`<p>${audit.touchpoints.some(isWithheld) ? sentence(t("refusal.withheld")) : t("state.tooFew")}</p>` : statements}
<p class="soft">${[t("report.standingOutNote"), ...aboutLeastDifference(page)].join(" ")}</p></section>`;
}

function judgedTable(page: Page, verdict: "pain" | "strength", touchpoints: readonly AuditTouchpoint[]): Html {
  const { t } = page;
  const columns = [
    { name: t("table.touchpoint") },
    { name: t("report.figure"), short: t("report.figureShort") },
    { name: t("report.picture"), named: "aloud" },
    { name: t("report.againstOthers"), short: t("report.differenceShort") },
  ] as const;
  const common = commonHeadline(page.audit.touchpoints);
  const areScalesMixed = onSeveralScales(touchpoints);
  const rows = touchpoints.map((touchpoint) => [
    html`${page.named(touchpoint.key)}<small>${page.owners(touchpoint.key) || t("touchpoint.noOwner")}</small>${otherMeasure(page, touchpoint, common)}`,
    headlineCell(page, touchpoint, { areScalesMixed, about: [headlineTouch(touchpoint)] }),
    bar(page, touchpoint),
    differenceInWords(page, touchpoint),
  ]);
  const title = html`<span class="title">${markAlone(verdictMark(verdict, 10, 10, 6.5))} ${t(`wording.verdict.${verdict}.many`)}</span>`;
  return html`<div class="together">${table(title, columns, rows)}</div>`;
}

/** Every touchpoint in the order of the journey: verdict, figure, what was left unanswered, and what the data warns of there. */
export function touchpointTable(page: Page): Html {
  const { audit, journey, t, language } = page;
  const number = numbers(language);
  const common = commonHeadline(audit.touchpoints);
  const areScalesMixed = onSeveralScales(audit.touchpoints);
  const order = new Map(touchpointsOf(journey).map(({ stage, touchpoint }) => [touchpoint.key, stage]));
  const rows = audit.touchpoints.flatMap((touchpoint, index): Row[] => {
    const { key, n, notAnswered, notApplicable } = touchpoint;
    const verdict = saidVerdict(touchpoint);
    const stage = order.get(key);
    const begins = stage !== undefined && stage !== order.get(audit.touchpoints[index - 1]?.key ?? "");
    const row = [
      html`${page.named(key)}${otherMeasure(page, touchpoint, common)}${doubtsOf(page, key)}`,
      html`<span class="verdict">${markAlone(verdictMark(verdict, 10, 10, 6.5))} ${t(`wording.verdict.${verdict}`)}</span>`,
      headlineCell(page, touchpoint, { areScalesMixed }),
      number.count(n),
      ...(notAnswered === null ? [] : [number.count(notAnswered)]),
      ...(notApplicable === null ? [] : [number.count(notApplicable)]),
    ];
    return begins ? [{ heading: say(stage.name, language) }, row] : [row];
  });
  const silences: Column[] = [
    { name: t("report.notAnswered"), number: true },
    { name: t("report.notApplicable"), number: true },
  ];
  const columns: Column[] = [
    { name: t("table.touchpoint") },
    { name: t("table.verdict") },
    { name: t("report.figure"), short: t("report.figureShort") },
    { name: t("report.answers"), number: true },
    ...(audit.touchpoints.some(({ notAnswered }) => notAnswered !== null) ? silences : []),
  ];
  const caption = measuresInWords(page);
  return html`<section><h2>${t("report.everyTouchpoint")}</h2>${table(caption, columns, rows)}</section>`;
}

/** What the data doctor doubts at a touchpoint, of every answer there and of what they explain: each once, with its numbers. */
function doubtsOf(page: Page, touchpoint: string): Html[] {
  const found = doubts(page, { figures: "answers", touchpoint }, { figures: "drivers", touchpoint });
  const byTitle = Map.groupBy(found, ({ warning }) => warningTitle(page, warning));
  return [...byTitle].map(
    ([title, same]) => html`<small class="doubt">${doubtSign} ${title}: ${linksTo(page, same)}</small>`,
  );
}

/** By what a touchpoint is judged, where that is not what most are. */
const otherMeasure = (page: Page, touchpoint: AuditTouchpoint, common: string | null): Html | false => {
  const { headline } = touchpoint;
  return (
    headline !== "" && headline !== common && html`<small>${page.measure(headline, headlineOf(touchpoint))}</small>`
  );
};

const onSeveralScales = (touchpoints: readonly AuditTouchpoint[]): boolean =>
  scalesOf(...touchpoints.map(headlineOf)).length > 1;

function headlineCell(page: Page, touchpoint: AuditTouchpoint, beside: Beside): Html {
  const figure = headlineOf(touchpoint);
  if (!figure.ok && figure.reason === "not-measured")
    return html`<span class="soft">${whyNoFigure(page.language, touchpoint, figure)}</span>`;
  return figureCell(page, figure, {
    unweighted: touchpoint.measures[`${touchpoint.headline}@unweighted`],
    ...beside,
  });
}

function bar(page: Page, touchpoint: AuditTouchpoint): Html {
  const figure = headlineOf(touchpoint);
  if (!figure.ok) return html``;
  const label = `${page.name(touchpoint.key)}, ${page.measure(touchpoint.headline, figure)}: ${figureInWords(page.language, figure)}`;
  return html`${intervalBar(scaleOf(figure.estimate), figure.estimate, { width: 180, label })}`;
}

/** "−27 points (−30…−24)": the difference from the other touchpoints on 0–100; where the target alone judges, the target. */
function differenceInWords(
  { t, language, journey }: Page,
  { key, difference, headline, measures }: AuditTouchpoint,
): Html {
  const number = numbers(language);
  const touchpoint = touchpointsOf(journey).find(({ touchpoint }) => touchpoint.key === key)?.touchpoint;
  const target = targetOf(touchpoint?.target, headline);
  const figure = measures[headline];
  const aim =
    target !== undefined &&
    figure?.ok === true &&
    html`<small class="below">${t("promises.target", { target: number.value({ value: target, unit: figure.estimate.unit }) })}</small>`;
  const side = againstOthers({ difference });
  if (!difference.ok || (side !== "more" && side !== "less"))
    return html`<span class="soft">${t("report.belowTarget")}</span>${aim}`;
  const far = inWords(language, difference.estimate, 1);
  return html`<span class="figure">${far.value} <span class="interval">(${far.interval})</span></span>${aim}`;
}
