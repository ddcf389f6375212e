import { say } from "../../core/text.ts";
import { mailSpeech } from "../../texts/mail-words.ts";
import { html } from "../report/html.ts";
import { document } from "../respond/document.ts";
import type { RendererFiles } from "../respond/renderer-files.ts";
import type { Unsubscriber } from "./unsubscribe.ts";

/** How it stands on the page: it asks whether, says that it is done, or that it is undone; or there is nobody to speak of. */
export type UnsubscribeState = "asks" | "done" | "undone" | "unknown";

/** The page on which somebody says that nothing more is wanted, by one button, and takes it back by one; it runs no script. */
export function unsubscribePage(
  state: UnsubscribeState,
  whose: Unsubscriber | null,
  language: string,
  { style }: RendererFiles,
): string {
  const speak = mailSpeech(language);
  const who = whose === null ? "" : say(whose.who, language);
  const part = state === "asks" ? "" : (`${state}.` as const);
  const [title, text] = [speak(`unsubscribe.${part}title`), speak(`unsubscribe.${part}text`, { who })];
  const button =
    state === "done"
      ? html`<button name="again" value="yes">${speak("unsubscribe.undo")}</button>`
      : html`<button class="next">${speak("unsubscribe.do")}</button>`;
  return document({
    ...{ language, title },
    styles: [style],
    scripts: html``,
    body: html`<div id="respond"><main class="end"><h1>${title}</h1>
<p>${text}</p>
${(state === "asks" || state === "done") && html`<form method="post">${button}</form>`}</main></div>`,
  });
}
