import type { Experience } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { writeUuidInto } from "./binary-arrays.ts";
import { type Incoming, incomingExperience, incomingShared, sharedJson } from "./incoming.ts";

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
  readonly row: number;
  /** As they were told, those that are refused among them. */
  readonly experiences: readonly Experience[];
  /** What they share, in the log's columns, and as far as their ids are alike; null where they share too little. */
  readonly together: { readonly shared: Incoming; readonly beginning: string } | null;
  readonly sheet: Sheet | null;
  /** What stays a row of the log: comments, and whatever is odd. */
  readonly loose: readonly Incoming[];
  readonly refused: readonly Problem[];
}

/** So many experiences a sheet can hold: as many numbers as the log's sequence gives at a time. */
const mostTogether = 64;

/**
 * Folds the experiences of a row. Only ids of UUID version 8, as rows of files have them, go into a sheet: nobody need
 * look for others there. What is folded says, when it is unfolded, what `incomingExperience` says.
 */
export function folding(): (row: number, experiences: readonly Experience[]) => SourceRow {
  const ownOf = owns();
  return (row, experiences) => {
    const [first] = experiences;
    const shared = first === undefined || !readIds(experiences) ? null : incomingShared(first, row);
    if (first === undefined || !shared?.ok) return asRows(row, experiences);
    const loose: Experience[] = [];
    let told = "";
    let length = 0;
    for (let at = 0; at < experiences.length; at++) {
      const experience = experiences[at]!;
      if (!alike(first, experience)) return asRows(row, experiences);
      const own = length === mostTogether ? null : ownOf(experience);
      if (own === null) loose.push(experience);
      else {
        told += length === 0 ? own : `,\t${own}`;
        if (at > length) ids.copy(ids, length * 16, at * 16, at * 16 + 16);
        length += 1;
      }
    }
    // one alone saves nothing
    if (length === 1) loose.splice(0, loose.length, ...experiences);
    const sheet =
      length < 2
        ? null
        : { length, shared: sharedJson(first), told: `[${told}]`, ids: ids.toString("latin1", 0, length * 16) };
    const rest = loose.length === 0 ? nothing : asRows(row, loose);
    const together = { shared: shared.value, beginning: beginningOf(first.id.toLowerCase()) };
    return { ...rest, row, experiences, together, sheet };
  };
}

/** Each id is compared with all before it, so there must not be many: no row of a file tells more. */
const mostCompared = 1000;

/** Where the ids of the row at hand are read: 16 bytes each, and the last four as a number. */
const ids = Buffer.alloc(16 * mostCompared);
const ends = new Int32Array(mostCompared);

/** Reads their ids; false where they are not of version 8, do not begin alike, or one comes twice. */
function readIds(experiences: readonly Experience[]): boolean {
  if (experiences.length > mostCompared) return false;
  for (let at = 0; at < experiences.length; at++) {
    const from = at * 16;
    if (!writeUuidInto(ids, from, experiences[at]!.id) || ids[from + 6]! >> 4 !== 8) return false;
    for (let byte = 0; byte < 6; byte++) if (ids[from + byte] !== ids[byte]) return false;
    ends[at] = ids.readInt32BE(from + 12);
    // no two but by chance in a thousand million, or when one comes twice
    if (ends.indexOf(ends[at]!) < at) return false;
  }
  return true;
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
  return { row, experiences, together: null, sheet: null, loose, refused };
}

const nothing = { loose: [], refused: [] };

/** As far as the ids of one row of a source are alike. */
export const beginningOf = (id: string): string => id.slice(0, 13);

/**
 * What an experience tells beside what its row shares, as JSON; null where it must stay a row. Answers repeat, and a row's
 * are often the same object as an earlier row's: then it has been written already.
 */
function owns(): (experience: Experience) => string | null {
  const known = new Map<Experience["answers"], { readonly of: Experience; readonly json: string | null }>();
  return (experience) => {
    const { touchpoint, whole, language, askedWhen, answers, scales } = experience;
    const same = known.get(answers);
    const of = same?.of;
    if (
      same !== undefined &&
      of!.touchpoint === touchpoint &&
      of!.scales === scales &&
      of!.whole === whole &&
      of!.language === language &&
      of!.askedWhen === askedWhen
    )
      return same.json;
    const json = JSON.stringify([touchpoint ?? null, { whole, language, askedWhen, scales, answers }]);
    // PostgreSQL cannot read out of JSON what stands there by such a number: NUL, or half a letter.
    const own = answers.comment !== undefined || json.includes("\\u") ? null : json;
    if (known.size === mostRemembered) known.clear();
    known.set(answers, { of: experience, json: own });
    return own;
  };
}
const mostRemembered = 1000;

/** Whether they have in common all that the experiences of one row have in common. */
const alike = (one: Experience, other: Experience): boolean =>
  one.attributes === other.attributes &&
  one.at === other.at &&
  one.pass === other.pass &&
  one.customer === other.customer &&
  one.location === other.location &&
  one.channel === other.channel &&
  one.weight === other.weight &&
  one.survey === other.survey &&
  one.version === other.version &&
  one.precision === other.precision &&
  one.perspective === other.perspective &&
  one.via === other.via &&
  one.journey === other.journey &&
  one.revision === other.revision;
