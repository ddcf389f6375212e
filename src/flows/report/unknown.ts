import { netExpectation } from "../../core/insight/expectation-figure.ts";
import { weakest } from "../../core/insight/wording/decides.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { whyNoFigure } from "../../texts/why-no-figure.ts";
import { type Html, html } from "./html.ts";
import { headlineOf, type Page } from "./page.ts";
import { refusedDrivers } from "./refusal.ts";

/** What cannot be said yet, each with its reason. */
export function unknownSection(page: Page): Html {
  const { audit, language, t } = page;
  const touchpoints = audit.touchpoints.flatMap((touchpoint) => {
    const figure = headlineOf(touchpoint);
    if (figure.ok) return [];
    return [html`<strong>${page.named(touchpoint.key)}</strong>: ${whyNoFigure(language, touchpoint, figure)}`];
  });
  const withoutExpectation = audit.touchpoints.filter(
    ({ measures, verdict }) => verdict !== "blind" && netExpectation(measures) === undefined,
  );
  const { drivers, success } = audit;
  const link = weakest(success);
  const more = [
    withoutExpectation.length > 0 && t("unknown.expectation", { count: withoutExpectation.length }),
    "refused" in drivers && `${t("unknown.driversTitle")}: ${refusedDrivers(page, drivers)}`,
    !success.estimate.ok && t("unknown.success", { reason: reasonInWords(language, success.estimate) }),
    link === "no-single" && t(`wording.weakest.${link}`),
  ].flatMap((line) => (line === false ? [] : [html`${line}`]));
  const lines = [...touchpoints, ...more];
  return html`<section><h2>${t("unknown.title")}</h2>
${lines.length === 0 ? html`<p>${t("unknown.none")}</p>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}</section>`;
}
