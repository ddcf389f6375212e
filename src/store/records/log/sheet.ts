import type { Experience } from "../../../core/experience/experience.ts";
import { experienceOf, experiencesOf, type Said, type ToldRow } from "../../../core/experience/told-row.ts";
import { uuidOfBytes } from "../../../core/experience/uuid.ts";
import type { Problem } from "../../../core/problem.ts";
import {
  type Incoming,
  incomingExperience,
  incomingShared,
  type SharedColumns,
  sharedJson,
} from "../intake/incoming.ts";

/** Experiences that one row of a source told together, folded; `polku.sheets` says what the parts are. */
export interface Sheet {
  readonly length: number;
  readonly shared: string;
  readonly told: string;
  /** Bytes, a letter each. */
  readonly ids: string;
}

/** One row of a source on its way into the log. */
export interface SourceRow {
  /** What they share, in the log's columns, and as far as their ids are alike; null where they share too little. */
  readonly together: { readonly shared: SharedColumns; readonly beginning: string } | null;
  readonly sheet: Sheet | null;
  /** What stays a row of the log: comments, and whatever is odd. */
  readonly loose: readonly Incoming[];
  /** All of it as rows of the log. */
  readonly rows: () => readonly Incoming[];
  readonly refused: readonly Problem[];
}

/** So many experiences a sheet can hold: as many numbers as the log's sequence gives at a time. */
const mostTogether = 64;

/**
 * Folds what a row told. Only ids of UUID version 8, as rows of files have them, go into a sheet: nobody need look for
 * others there. What is folded says, when it is unfolded, what `incomingExperience` says.
 */
export function folding(): (told: ToldRow) => SourceRow {
  const jsonOf = writing();
  return (told) => {
    const { said, ids } = told;
    const shared = incomingShared(told.shared, told.row);
    if (!shared.ok || !isOfOneRow(ids)) return asRows(told.row, experiencesOf(told));
    const loose: number[] = [];
    let json = "";
    let length = 0;
    for (let at = 0; at < said.length; at++) {
      const own = length === mostTogether ? null : jsonOf(said[at]!);
      if (own === null) loose.push(at);
      else json += length++ === 0 ? own : `,\t${own}`;
    }
    const together = { shared: shared.value, beginning: beginningOf(uuidOfBytes(ids)) };
    // one alone saves nothing
    if (length < 2) return { ...asRows(told.row, experiencesOf(told)), together };
    const sheet = { length, shared: sharedJson(told.shared), told: `[${json}]`, ids: without(ids, loose) };
    const rows = () => asRows(told.row, experiencesOf(told)).loose;
    if (loose.length === 0) return { together, sheet, loose: [], rows, refused: [] };
    const left = loose.map((at) => experienceOf(told, at));
    return { ...asRows(told.row, left), together, sheet, rows };
  };
}

/** Each id is compared with all before it, so there must not be many: no row of a file tells more. */
const mostCompared = 1000;

/** Whether ids are of version 8, begin alike, and none comes twice. */
function isOfOneRow(ids: string): boolean {
  if (ids.length > 16 * mostCompared) return false;
  for (let from = 0, at = 0; from < ids.length; from += 16, at++) {
    if (ids.charCodeAt(from + 6) >> 4 !== 8) return false;
    for (let byte = 0; byte < 6; byte++) if (ids.charCodeAt(from + byte) !== ids.charCodeAt(byte)) return false;
    let end = 0;
    for (let byte = 12; byte < 16; byte++) end = (end << 8) | ids.charCodeAt(from + byte);
    // no two but by chance in a thousand million, or when one comes twice
    for (let before = 0; before < at; before++) if (ends[before] === end) return false;
    ends[at] = end;
  }
  return true;
}
/** The last four bytes of the ids at hand. */
const ends = new Int32Array(mostCompared);

/** The ids but those at some places. */
function without(ids: string, places: readonly number[]): string {
  let left = "";
  let from = 0;
  for (const place of places) {
    left += ids.slice(from, 16 * place);
    from = 16 * (place + 1);
  }
  return left + ids.slice(from);
}

/** Each by itself. */
export function asRows(row: number, experiences: readonly Experience[]): SourceRow {
  const loose: Incoming[] = [];
  const refused: Problem[] = [];
  for (const experience of experiences) {
    const read = incomingExperience(experience, row);
    if (read.ok) loose.push(read.value);
    else refused.push(read.refusal);
  }
  return { together: null, sheet: null, loose, rows: () => loose, refused };
}

/** As far as the ids of one row of a source are alike. */
export const beginningOf = (id: string): string => id.slice(0, 13);

/**
 * What an experience says of its own, as JSON; null where it must stay a row. What is said repeats, and is often the same
 * object as an earlier row's: then it has been written already.
 */
function writing(): (said: Said) => string | null {
  const known = new Map<Said, string | null>();
  return (said) => {
    const written = known.get(said);
    if (written !== undefined) return written;
    const { touchpoint = null, ...rest } = said;
    const json = JSON.stringify([touchpoint, rest]);
    // PostgreSQL cannot read out of JSON what stands there by such a number: NUL, or half a letter.
    const own = said.answers.comment !== undefined || json.includes("\\u") ? null : json;
    if (known.size === mostRemembered) known.clear();
    known.set(said, own);
    return own;
  };
}
const mostRemembered = 1000;
