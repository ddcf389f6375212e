import { inline } from "./inline.ts";
import { isDue } from "./is-due.ts";
import { popover, tab } from "./popover.ts";
import { type Settings, settingsOf } from "./settings.ts";

/**
 * `<script async src="https://polku.example.fi/embed.js" data-link="…"></script>`: shows a survey on the page of any web site. It
 * reads nothing of the page, sets no cookie, and asks nobody but the Polku that it came from.
 */
declare global {
  interface Window {
    /** What is shown, by link and place; null: it waits for its moment, or is not to be. */
    polkuShown?: Map<string, Element | null | undefined>;
  }
}

window.polkuShown ??= new Map();
const shown = window.polkuShown;
const script = document.currentScript;
if (script instanceof HTMLScriptElement) begin(settingsOf(script), script);

/** However often a page adds the script, a survey is there once; where the page took away the place in which it was, once more. */
function begin(settings: Settings, script: Element): void {
  const { link, show, into, on, after } = settings;
  const place = `${link} ${into}`;
  const before = shown.get(place);
  if (before === null || before?.isConnected) return;
  shown.set(place, null);
  const start = () =>
    show === "popover" ? popover(settings) : show === "tab" ? tab(settings) : inline(settings, script);
  const inTime = () => setTimeout(() => isDue(settings, Date.now()) && shown.set(place, start()), after * 1000);
  // A page that is still being read may not have the place yet.
  const until = on ?? (document.readyState === "loading" ? "DOMContentLoaded" : undefined);
  if (until === undefined) inTime();
  else addEventListener(until, inTime, { once: true });
}
