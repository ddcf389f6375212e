import { baseLanguage } from "../../core/text-language.ts";
import { directionOf } from "../../core/writing-direction.ts";
import { spokenTo } from "../../texts/spoken-to.ts";
import { Html, html } from "../report/html.ts";
import type { FirstQuestion } from "./first-question.ts";
import { type MailContents, tapAddress } from "./mail-contents.ts";

/**
 * The mail as HTML that mail readers show alike: tables, and styles on each element, for many of them know nothing newer. What knows
 * a dark look takes it from the sheet in the head.
 */
export function mailHtml(contents: MailContents): string {
  const { language, subject, who, reminder, greeting, question, takes, link, replies, unsubscribe, ours } = contents;
  const direction = directionOf(language);
  const button =
    question.as === "elsewhere" &&
    html`<tr><td ${style("padding:20px 0 4px")}>${buttonTo(link, ours("mail.answer"))}</td></tr>`;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
<style>${new Html(dark)}</style>
</head>
<body class="paper" ${style(`margin:0;padding:0;background:${paper}`)}>
<div role="article" aria-roledescription="email" aria-label="${subject}" lang="${language}" dir="${direction}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="paper" ${style(`background:${paper}`)}>
<tr><td align="center" ${style("padding:24px 8px")}>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${style("max-width:560px;text-align:start")}>
<tr><td class="soft" ${style(`${font};padding:0 16px 12px;font-size:15px;line-height:22px;color:${soft};font-weight:600`)}>${who}</td></tr>
<tr><td class="card" ${style(`background:${card};border:1px solid ${line};border-radius:12px;padding:24px 16px`)}>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="ink" ${style(`${font};font-size:17px;line-height:25px;color:${ink}`)}>${reminder !== null && html`<p ${style("margin:0 0 12px")}${ofOurs(language)}>${reminder}</p>`}${greeting === null ? html`<p ${style("margin:0")}${ofOurs(language)}>${ours("mail.asks", { who })}</p>` : paragraphs(greeting)}</td></tr>
<tr><td class="ink" ${style(`${font};font-size:23px;line-height:30px;color:${ink};padding:20px 0 16px`)}><h1 ${style("margin:0;font-size:23px;line-height:30px;font-weight:650")}${marked(question.language, language)}>${question.words}</h1></td></tr>
${question.taps.length > 0 && html`<tr><td>${taps(contents)}</td></tr>`}${button}
<tr><td class="soft" ${style(`${font};font-size:15px;line-height:22px;color:${soft};padding:16px 0 0`)}${ofOurs(language)}>${takes}</td></tr>
</table>
</td></tr>
<tr><td class="soft" ${style(`${font};padding:16px 16px 0;font-size:14px;line-height:21px;color:${soft}`)}${ofOurs(language)}>
${contents.sentBy}<br>
${ours("mail.contact", { address: replies })}
${unsubscribe !== null && html`<br><a class="path" href="${unsubscribe}" ${style(`color:${path};text-decoration:underline;display:inline-block;padding:12px 0`)}>${ours("mail.unsubscribe")}</a>`}
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`.text;
}

const font = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** The colours of the survey's page. */
const [paper, card, line, ink, soft, path] = ["#faf8f4", "#ffffff", "#e2dcd1", "#1d2226", "#5a6168", "#28588a"];
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-underline-offset:2px}
@media (prefers-color-scheme:dark){
.paper{background:#131619!important}.card{background:#1b1f23!important;border-color:#30363c!important}
.tap{background:#131619!important;border-color:#8f969d!important}.ink{color:#eae8e3!important}.soft{color:#a3aab1!important}
.path{color:#86b8e0!important}.button{background:#86b8e0!important}.on-path{color:#131619!important}
}`;

const style = (words: string): Html => html`style="${words}"`;

/** Marks words that are in another language than the mail; easy Finnish is Finnish. */
const marked = (said: string, language: string): Html | false =>
  baseLanguage(said) !== baseLanguage(language) && html` lang="${said}" dir="${directionOf(said)}"`;

/** Polku's own words are in one of the languages that it speaks, which may not be the mail's. */
const ofOurs = (language: string): Html | false => marked(spokenTo(language), language);

const paragraphs = (words: string): Html[] =>
  words
    .trim()
    .split(/\n\s*\n/)
    .map(
      (one, at) =>
        html`<p ${style(`margin:${at === 0 ? 0 : 12}px 0 0`)}>${one.split("\n").map((each, row) => html`${row > 0 && new Html("<br>")}${each}`)}</p>`,
    );

const buttonTo = (address: string, words: string): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" ${style(`background:${path};border-radius:8px`)}><a class="on-path" href="${address}" ${style(`${font};display:block;padding:12px 28px;font-size:17px;line-height:24px;font-weight:600;color:#ffffff;text-decoration:none`)}>${words}</a></td></tr></table>`;

function taps(contents: MailContents): Html {
  const { question, language } = contents;
  const address = (value: string | number) => tapAddress(contents, value);
  if (question.as === "faces") return faces(question, address, language);
  return question.as === "numbers" ? numbers(question, address, language) : list(question, address, language);
}

type Addressed = (value: string | number) => string;

const faces = ({ taps }: FirstQuestion, address: Addressed, language: string): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${style("table-layout:fixed")}><tr>${taps.map(
    ({ value, words, mood = 3, language: said }) =>
      html`<td align="center" valign="top" width="${Math.floor(100 / taps.length)}%"><a class="ink" href="${address(value)}" ${style(`${font};display:block;padding:8px 2px;font-size:14px;line-height:18px;color:${ink};text-decoration:none`)}${marked(said, language)}><img src="cid:face-${mood}" width="48" height="48" alt="" ${style("display:block;margin:0 auto 8px;border:0")}>${words}</a></td>`,
  )}</tr></table>`;

/** Each in a table of its own that floats beside the one before: on a narrow screen they go on below. */
const numbers = ({ taps, ends }: FirstQuestion, address: Addressed, language: string): Html => {
  const side = directionOf(language) === "rtl" ? "right" : "left";
  const [low, high] = ends ?? [];
  const name = (at: number) => (at === 0 ? low : at === taps.length - 1 ? high : undefined);
  return html`${taps.map(({ value, words }, at) => {
    const end = name(at);
    const label = end === undefined ? words : `${words}, ${end.words}`;
    return html`<table role="presentation" align="${side}" cellpadding="0" cellspacing="0" border="0"><tr><td ${style("padding:0 4px 4px 0")}><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="tap" width="42" height="42" align="center" ${style("border:1px solid #757b81;border-radius:8px")}><a class="path" href="${address(value)}" aria-label="${label}"${end !== undefined && marked(end.language, language)} ${style(`${font};display:block;width:42px;font-size:17px;line-height:42px;font-weight:600;color:${path};text-decoration:none`)}>${words}</a></td></tr></table></td></tr></table>`;
  })}${low !== undefined && high !== undefined && html`<div class="soft" ${style(`${font};clear:both;padding-top:4px;font-size:15px;line-height:22px;color:${soft}`)}${marked(low.language, language)}><b>${taps[0]!.words}</b> ${low.words} &nbsp;·&nbsp; <b>${taps.at(-1)!.words}</b> ${high.words}</div>`}<div ${style("clear:both;font-size:0;line-height:0")}></div>`;
};

const list = ({ taps }: FirstQuestion, address: Addressed, language: string): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${taps.map(
    ({ value, words, language: said }) =>
      html`<tr><td ${style("padding:0 0 8px")}><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="tap" ${style("border:1px solid #757b81;border-radius:8px")}><a class="path" href="${address(value)}" ${style(`${font};display:block;padding:10px 16px;font-size:17px;line-height:24px;font-weight:600;color:${path};text-decoration:none`)}${marked(said, language)}>${words}</a></td></tr></table></td></tr>`,
  )}</table>`;
