import type { SpecimenColumn } from "../doctor/specimen.ts";
import { isBlank } from "../experience/cell.ts";
import { said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";

/** A column that a survey tool keeps of its own, beside what it asked. */
export type ToolColumn =
  /** When somebody answered; of several the one with the highest rank is meant. */
  | { readonly as: "time"; readonly rank: number }
  /** Answers that are none of customers: previews and tests. */
  | { readonly as: "previews"; readonly values: readonly string[] }
  /** Answers that were begun and not sent. */
  | { readonly as: "unfinished"; readonly values: readonly string[] }
  | { readonly as: "language" }
  | { readonly as: "nothing"; readonly why: Said };

const person = { as: "nothing", why: said("draft.person") } as const;
const own = { as: "nothing", why: said("draft.tool") } as const;

/** What the columns of Qualtrics, LimeSurvey, SurveyMonkey, Formbricks and the forms of Google and Microsoft are, by name in small letters. */
const known = new Map<string, ToolColumn>(
  Object.entries<ToolColumn>({
    // Qualtrics
    startdate: { as: "time", rank: 1 },
    enddate: { as: "time", rank: 4 },
    recordeddate: { as: "time", rank: 3 },
    status: { as: "previews", values: ["survey preview", "survey test", "spam", "1", "2", "8", "9", "17"] },
    finished: { as: "unfinished", values: ["0", "false", "no"] },
    progress: own,
    "duration (in seconds)": own,
    ipaddress: person,
    recipientlastname: person,
    recipientfirstname: person,
    recipientemail: person,
    externalreference: person,
    locationlatitude: person,
    locationlongitude: person,
    distributionchannel: own,
    userlanguage: { as: "language" },
    // LimeSurvey
    submitdate: { as: "unfinished", values: [""] },
    "date submitted": { as: "unfinished", values: [""] },
    datestamp: { as: "time", rank: 4 },
    "date last action": { as: "time", rank: 4 },
    "date started": { as: "time", rank: 1 },
    lastpage: own,
    "last page": own,
    startlanguage: { as: "language" },
    "start language": { as: "language" },
    seed: own,
    token: person,
    ipaddr: person,
    refurl: own,
    // SurveyMonkey
    "collector id": own,
    "start date": { as: "time", rank: 1 },
    "end date": { as: "time", rank: 4 },
    "date modified": { as: "time", rank: 4 },
    "date created": { as: "time", rank: 1 },
    "ip address": person,
    "email address": person,
    "first name": person,
    "last name": person,
    // Formbricks
    "no.": own,
    "survey id": own,
    "formbricks id (internal)": own,
    "user id": person,
    url: own,
    // Microsoft Forms, Google Forms
    "start time": { as: "time", rank: 1 },
    "completion time": { as: "time", rank: 4 },
    timestamp: { as: "time", rank: 4 },
    email: person,
  }),
);

/**
 * A survey tool's own column; null for all others. `names` are all of the file, in small letters: what a status or a "finished" says is
 * known only beside other columns of the tool.
 */
export function toolColumn(
  { name, texts, counts }: Pick<SpecimenColumn, "name" | "texts" | "counts">,
  names: ReadonlySet<string>,
): ToolColumn | null {
  const small = name.trim().toLowerCase();
  const column = known.get(small);
  if (column === undefined || (small === "status" && !besideStatus.every((one) => names.has(one)))) return null;
  if (column.as !== "previews" && column.as !== "unfinished") return column;
  const met = texts.filter((_, at) => counts[at]! > 0).map((text) => (isBlank(text) ? "" : text));
  return { as: column.as, values: [...new Set(met.filter((text) => column.values.includes(text.toLowerCase())))] };
}

/** The names of a file's columns as they are compared. */
export const namesOf = (columns: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(columns.map(({ name }) => name.trim().toLowerCase()));

/** What Qualtrics has beside its status: anybody may call a column so. */
const besideStatus = ["finished", "responseid"];
