import { isTouched, type Touch } from "../../core/doctor/touches.ts";
import type { AuditTouchpoint, Warning } from "../../core/insight/audit-value.ts";
import { doubtMark, markAlone } from "../../pictures/marks.ts";
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

/** The mark with its word and the numbers of the findings, each a link to it. */
export function inDoubt({ language, t }: Page, found: readonly Numbered[]): Html | false {
  if (found.length === 0) return false;
  const links = numbers(language)
    .list(found.map(({ number }) => `${number}`))
    .split(/(\d+)/)
    .map((piece, at) => (at % 2 === 1 ? html`<a href="#finding-${piece}">${piece}</a>` : piece));
  const said: readonly (string | Html)[] = t.pieces("report.doubt", { count: found.length, findings: html`${links}` });
  return html`<small class="doubt">${markAlone(doubtMark(8, 8, 7), 16, 16)} ${said}</small>`;
}

type Judged = Pick<AuditTouchpoint, "key" | "headline">;

/** The figures of a touchpoint's headline. */
export const headlineTouch = ({ key, headline }: Judged): Touch => ({
  ...{ figures: "answers", touchpoint: key },
  ...(headline !== "" && { answer: answerOf(headline) }),
});

/** What a touchpoint's rating explains of the outcome. */
export const driverTouch = (touchpoint: Judged): Touch => ({ ...headlineTouch(touchpoint), figures: "drivers" });

/** The figures of a measure of the whole: of what was said, or of what happened. */
export const wholeTouch = (measure: string): Touch =>
  measure.startsWith("outcome.")
    ? { figures: "outcome", key: measure.slice("outcome.".length).replace(/@.*$/, "") }
    : { figures: "answers", touchpoint: "", answer: answerOf(measure) };

/** "satisfaction.positive" → "satisfaction", "image.reliable.mean" → "image.reliable". */
export const answerOf = (measure: string): string => measure.slice(0, measure.lastIndexOf("."));
