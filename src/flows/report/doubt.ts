import { isTouched, type Touch } from "../../core/doctor/touches.ts";
import type { AuditTouchpoint, Warning } from "../../core/insight/audit-value.ts";
import { doubtMark, markAlone } from "../../pictures/marks.ts";
import type { Svg } from "../../pictures/svg.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** A finding of the data doctor with its number in the report's list. */
export interface Numbered {
  readonly number: number;
  readonly warning: Warning;
}

/** What the data doctor doubts about any of these figures, and nobody has accepted. */
export const doubts = ({ audit: { warnings } }: Pick<Page, "audit">, ...figures: readonly Touch[]): Numbered[] =>
  warnings
    .map((warning, index) => ({ number: index + 1, warning }))
    .filter(
      ({ warning: { accepted, touches } }) =>
        accepted === undefined && figures.some((figure) => isTouched(touches, figure)),
    );

/** Beside a figure: that the data doctor doubts it, and which finding says why. Nothing where it does not. */
export const doubted = (page: Page, ...figures: readonly Touch[]): Html | false =>
  inDoubt(page, doubts(page, ...figures));

/** The mark with its word and the numbers of the findings. */
function inDoubt(page: Page, found: readonly Numbered[]): Html | false {
  if (found.length === 0) return false;
  const findings = linksTo(page, found);
  const said: readonly (string | Html)[] = page.t.pieces("report.doubt", { count: found.length, findings });
  return html`<small class="doubt">${doubtSign} ${said}</small>`;
}

/** The mark beside its words. */
export const doubtSign: Svg = markAlone(doubtMark(8, 8, 7), 16, 16);

/** The numbers of findings as a list of links: "2, 3 and 7". */
export function linksTo({ language }: Page, found: readonly Numbered[]): Html {
  const pieces = numbers(language)
    .list(found.map(({ number }) => `${number}`))
    .split(/(\d+)/);
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<a href="#finding-${piece}">${piece}</a>` : piece))}`;
}

type Judged = Pick<AuditTouchpoint, "key" | "headline">;

/** The figures of a touchpoint's headline. */
export const headlineTouch = ({ key, headline }: Judged): Touch => ({
  ...{ figures: "answers", touchpoint: key },
  ...(headline !== "" && { answer: answerOf(headline) }),
});

/** What a touchpoint's rating explains of the outcome. */
export const driverTouch = (touchpoint: Judged): Touch => ({ ...headlineTouch(touchpoint), figures: "drivers" });

/** What the drivers explain together, and what is explained: something said of the whole, or something that happened. */
export const explainedTouches = (outcome: string): Touch[] => [
  { figures: "drivers" },
  outcome.startsWith("whole.")
    ? { figures: "answers", touchpoint: "", answer: outcome.slice("whole.".length) }
    : { figures: "outcome", key: outcome },
];

/** The figures of a measure of the whole: of what was said, or of what happened. */
export const wholeTouch = (measure: string): Touch =>
  measure.startsWith("outcome.")
    ? { figures: "outcome", key: measure.slice("outcome.".length).replace(/@.*$/, "") }
    : { figures: "answers", touchpoint: "", answer: answerOf(measure) };

/** "satisfaction.positive" → "satisfaction", "image.reliable.mean" → "image.reliable". */
export const answerOf = (measure: string): string => measure.slice(0, measure.lastIndexOf("."));
