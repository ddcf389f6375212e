/** How the survey is shown: where the script stands, in a corner, or behind a tab at the edge. */
export type Show = "inline" | "popover" | "tab";

/** What the script's element says: which survey, how it is shown, and when. */
export interface Settings {
  /** Where Polku is. */
  readonly origin: string;
  /** What stands behind `/s/` in the link's address. */
  readonly link: string;
  readonly show: Show;
  /** Where it is shown inline; null: where the script stands. */
  readonly into: string | null;
  /** How many seconds it waits. */
  readonly after: number;
  /** The event of the page for which it waits; null: for none. */
  readonly on: string | null;
  /** What share of visitors is asked. */
  readonly sample: number;
  /** For how many days nobody is asked again. */
  readonly quiet: number;
  /** What the tab says; undefined: what is usual. */
  readonly label: string | undefined;
  readonly language: string;
}

export function settingsOf(script: HTMLScriptElement): Settings {
  const { link = "", show, into, after, on, sample, quiet, label, language } = script.dataset;
  const way = show === "popover" || show === "tab" ? show : "inline";
  return {
    origin: new URL(script.src).origin,
    link,
    show: way,
    into: into ?? null,
    after: Number(after ?? 0),
    on: on ?? null,
    sample: Number(sample ?? 1),
    // What comes by itself comes once; what waits to be opened may wait.
    quiet: Number(quiet ?? (way === "popover" ? 30 : 0)),
    label,
    language: language ?? navigator.language,
  };
}
