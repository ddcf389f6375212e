import { useEffect, useState } from "react";
import type { Drafted } from "../../../api/import.ts";
import { columnsIn, type MappingFile } from "../../../core/experience/mapping-file.ts";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { dayOf } from "../../today.ts";

/** What somebody has made of a file so far. */
export interface Work {
  /** The key of a journey that is here, or a new one. */
  readonly journey: string | Journey;
  /** The import whose mapping it began with; null: a draft. */
  readonly former: number | null;
  readonly mapping: MappingFile;
  /** Columns that somebody has looked at. */
  readonly looked: readonly string[];
  /** Columns that wait for somebody whatever the draft said: another took the place of each (which), or none was chosen yet (null). */
  readonly open?: Readonly<Record<string, string | null>>;
  /** Whether somebody has said when people were asked, where no column does. */
  readonly isTimeTold?: boolean;
  /** The file whose mapping was adapted to this one, and which it is imported with. */
  readonly of?: string;
  /** Files that are imported with this one: by the same mapping, or by one adapted from it. */
  readonly waves?: readonly string[];
  /** Whether the file stays here, to be imported once more by another mapping. */
  readonly keep?: boolean;
}

/** The columns that somebody has looked at, with more of them. */
export const lookedToo = ({ looked }: Work, columns: readonly string[]): string[] => [
  ...new Set([...looked, ...columns]),
];

/** Whether no column says when people were asked, and nobody has either. */
export const isTimeGuessed = (work: Work): boolean => !hasTimeColumn(work) && work.isTimeTold !== true;
export const hasTimeColumn = ({ mapping }: Work): boolean => columnsIn(mapping.at).length > 0;

/** Columns that are guesses or wait for a place, and that nobody has looked at. */
export const guessedIn = ({ columns }: Drafted, { looked, open = {} }: Work): string[] =>
  columns.flatMap(({ name, confidence }) =>
    Object.hasOwn(open, name) || (confidence === "guess" && !looked.includes(name)) ? [name] : [],
  );

/** How many guesses nobody has looked at. */
export const unseenIn = (draft: Drafted, work: Work): number =>
  guessedIn(draft, work).length + (isTimeGuessed(work) ? 1 : 0);

const placeOfDay = (upload: string) => `polku-import-day-${upload}`;

/** Keeps on which day a file was last changed before it was brought, by the reader's own calendar. */
export const keepDayOfFile = (upload: string, { lastModified }: File): void =>
  sessionStorage.setItem(placeOfDay(upload), dayOf(new Date(lastModified)));

/** That day; null where the file was brought elsewhere. */
export const dayOfFile = (upload: string): string | null => sessionStorage.getItem(placeOfDay(upload));

const placeOf = (upload: string) => `polku-import-${upload}`;

export function readWork(upload: string): Work | null {
  const kept = sessionStorage.getItem(placeOf(upload));
  return kept === null ? null : (JSON.parse(kept) as Work);
}

export const keepWork = (upload: string, work: Work): void =>
  sessionStorage.setItem(placeOf(upload), JSON.stringify(work));

/** The work on a file, which a reload of the page does not lose. */
export function useWork(upload: string): [Work | null, (work: Work) => void] {
  const [work, setWork] = useState<Work | null>(() => readWork(upload));
  const change = (next: Work) => {
    setWork(next);
    keepWork(upload, next);
  };
  return [work, change];
}

/** The value when it has stayed the same for a while, so that not every letter is asked about. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** A new journey with a touchpoint for a column more. */
export function withTouchpoint(journey: Journey, name: string, language: string): { journey: Journey; key: string } {
  const [stage, ...others] = journey.stages;
  const taken = new Set(["whole", ...journey.stages.flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key))]);
  const key = freshKey(name, taken, "touchpoint");
  const plain = {
    contact: "direct",
    channels: [],
    owners: [],
    required: true,
    criticality: 3,
    cost: 3,
    feelings: [],
  } as const;
  const touchpoint = { key, name: { [language]: name }, ...plain, retired: false };
  return {
    key,
    journey: { ...journey, stages: [{ ...stage!, touchpoints: [...stage!.touchpoints, touchpoint] }, ...others] },
  };
}
