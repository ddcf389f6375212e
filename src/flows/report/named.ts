import type { Named } from "../../core/insight/named/named-value.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { answerName } from "../../texts/measure-name.ts";
import { againstThoseBelow, baseInWords, valenceInWords, wordName } from "../../texts/word-name.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

/** So many words have a row each; the others are in the audit. */
const mostWords = 12;

/** What people name of emotions and reasons, touchpoint by touchpoint: shares of people with their base, most named first. */
export function namedSection(page: Page): Html {
  const { audit, t } = page;
  if (audit.named.length === 0) return html``;
  return html`<section><h2>${t("named.title")}</h2>${audit.named.map((one) => namedTable(page, one))}</section>`;
}

function namedTable(page: Page, named: Named): Html {
  const { t, language, journey } = page;
  const { touchpoint, answer, words, none, mixed, further } = named;
  const place = touchpoint === null ? t("whole.title") : page.name(touchpoint);
  const title = t("named.place", { name: place, answer: answerName(language, answer, page.answers) });
  if (words.length === 0 && !none.ok)
    return html`<p>${title}: <span class="soft">${reasonInWords(language, none)}</span></p>`;
  const about = [{ figures: "answers", touchpoint: touchpoint ?? "", answer }] as const;
  const name = (word: string) => wordName(language, answer, word, journey.choices);
  const rows = words
    .slice(0, mostWords)
    .map((one) => [
      html`${name(one.word)}<small>${valenceInWords(language, one)}</small>`,
      figureCell(page, one.share, { unweighted: one.unweighted, about }),
      html`${againstThoseBelow(language, one, name)}`,
    ]);
  const beside = [
    [t("named.none"), none] as const,
    ...(mixed === undefined ? [] : [[t("named.mixed"), mixed] as const]),
  ].map(([words, figure]) => [html`${words}`, figureCell(page, figure, { about }), html``]);
  const columns = [
    { name: t("named.word") },
    { name: t("report.figure"), short: t("report.figureShort") },
    { name: t("named.compared") },
  ];
  const more = Math.max(0, words.length - mostWords);
  const notes = [
    baseInWords(language, named),
    more > 0 && t("named.more", { n: more }),
    further > 0 && t("named.further", { n: further }),
  ].filter((note) => note !== false);
  const caption = html`<span class="title">${title}</span> ${notes.join(" ")}`;
  return html`<div class="together">${table(caption, columns, [...rows, ...beside])}</div>`;
}
