import { methodInWords } from "../../texts/method-words.ts";
import { type Html, html } from "./html.ts";
import { tells } from "./moments.ts";
import type { Page } from "./page.ts";
import { aboutExpectation } from "./success.ts";
import { tellsOfSwitching } from "./switching.ts";

/** How everything was computed: in plain words with formulas and sources, then what it takes to compute it again. */
export function methodSection(page: Page): Html {
  const { audit, t } = page;
  const { data, drivers, moments, switching, success } = audit;
  const places = Object.keys(audit.consistency).length > 0;
  const parts = methods.filter((method) => {
    if (method === "drivers" || method === "gain") return !("refused" in drivers);
    if (method === "moments") return tells(moments);
    if (method === "remembered") return !("refused" in audit.peakEnd);
    if (method === "switching") return tellsOfSwitching(audit);
    if (method === "weights") return audit.weighted;
    if (method === "named") return audit.named.length > 0;
    if (method === "contradictions") return audit.leaving !== null;
    if (method === "monthToMonth") return audit.monthToMonth.length > 0;
    if (method === "subgroups") return audit.subgroups.scanned > 0;
    return method !== "places" || places;
  });
  return html`<section class="method"><h2>${t("report.method")}</h2>
${parts.map(
  (method) =>
    html`<div class="together"><h3>${t(`method.${method}`)}</h3><p>${textOf(page, method)}${
      sources[method] !== "" && html`<small class="below">${t("report.source", { source: sources[method] })}</small>`
    }</p></div>`,
)}
<div class="together"><h3>${t("method.again")}</h3><dl>
<dt>${t("method.seed")}</dt><dd>${data.seed}</dd>
<dt>${t("method.fingerprint")}</dt><dd><code>${data.fingerprint}</code></dd>
${!("refused" in drivers) && html`<dt>${t("method.drivers")}</dt>${said(page, drivers.method, howMissing(page, drivers.missing), t("method.outcome", { outcome: drivers.outcome }))}`}
${!("refused" in moments) && tells(moments) && html`<dt>${t("method.moments")}</dt>${said(page, moments.method)}`}
${!("refused" in switching) && html`<dt>${t("method.switching")}</dt>${said(page, switching.method)}`}
${success.estimate.ok && html`<dt>${t("method.success")}</dt>${said(page, success.estimate.estimate.method)}`}
</dl></div></section>`;
}

/** The method in the report's language; in English where another Polku computed by it. */
function said({ language }: Page, method: string, ...more: readonly string[]): Html {
  const words = methodInWords(language, method);
  const all = [words ?? method, ...more].join("; ");
  return words === null ? html`<dd lang="en">${all}</dd>` : html`<dd>${all}</dd>`;
}

const howMissing = ({ language, t }: Page, missing: string): string =>
  t("method.missingAnswers", { how: methodInWords(language, missing) ?? missing });

function textOf(page: Page, method: (typeof methods)[number]): string {
  const more = method === "success" ? aboutExpectation(page) : [];
  return [page.t(`method.${method}Text`), ...more].join(" ");
}

const methods = [
  "intervals",
  "missing",
  "weights",
  "verdicts",
  "drivers",
  "gain",
  "moments",
  "remembered",
  "switching",
  "success",
  "named",
  "contradictions",
  "subgroups",
  "monthToMonth",
  "places",
  "few",
] as const;

const sources: Readonly<Record<(typeof methods)[number], string>> = {
  intervals: "Wilson 1927; Brown, Cai & DasGupta 2001; Korn & Graubard 1998; Liang & Zeger 1986; Kish 1965",
  missing: "",
  weights: "Kish 1965",
  verdicts: "Benjamini & Hochberg 1995",
  drivers: "Lindeman, Merenda & Gold 1980; Grömping 2006; Johnson 2000; Dempster, Laird & Rubin 1977",
  gain: "Efron 1987",
  moments: "Brandt 1987; Mittal, Ross & Baldasare 1998; MacKinnon & White 1985",
  remembered: "Kahneman et al. 1993; Williams 1959",
  switching: "Singer & Willett 1993; Prentice & Gloeckler 1978",
  success: "Manski 1995; Skellam 1948",
  named: "McNemar 1947; Benjamini & Hochberg 1995; Shaw 2007",
  contradictions: "Jones & Sasser 1995",
  monthToMonth: "Laney 2002; Wheeler 2000; Mann 1945; Sen 1968",
  subgroups: "Fisher 1935; Benjamini & Hochberg 1995; Lavrač, Flach & Zupan 1999",
  places: "Shrout & Fleiss 1979",
  few: "",
};
