/** What the script's element says: which survey, how it is shown, and when. */
export interface Settings {
  /** Where Polku is. */
  readonly origin: string;
  /** What stands behind `/s/` in the link's address. */
  readonly link: string;
  /** "popover": in a corner; "tab": behind a tab at the edge; else inline, in the page's own room. */
  readonly show: string | undefined;
  /** Where it is shown inline; undefined: where the script stands. */
  readonly into: string | undefined;
  /** How many seconds it waits. */
  readonly after: number;
  /** The event of the page for which it waits; undefined: for none. */
  readonly on: string | undefined;
  /** What the frame's address says where Polku decides who is asked: by a signed link, of what comes by itself; else nothing. */
  readonly asks: string;
  /** What share of visitors is asked. */
  readonly sample: number;
  /** For how many days nobody is asked again. */
  readonly quiet: number;
  /** What the tab says; undefined: what is usual. */
  readonly label: string | undefined;
  readonly language: string;
}

export function settingsOf(script: HTMLScriptElement): Settings {
  const {
    link = "",
    show,
    into,
    after = 0,
    on,
    sample = 1,
    quiet,
    label,
    language = navigator.language,
  } = script.dataset;
  // What comes by itself comes once; what waits to be opened may wait.
  const days = +(quiet ?? (show === "popover" ? 30 : 0));
  return {
    ...{ link, show, into, on, label, language },
    origin: new URL(script.src).origin,
    after: +after,
    sample: +sample,
    quiet: days,
    asks: show !== "tab" && link.includes(".") ? `&share=${sample}&quiet=${days}` : "",
  };
}
