import type { Experience } from "../src/core/experience/experience.ts";
import { exportExperiences } from "../src/flows/export/export-experiences.ts";
import { unfoldText } from "../src/store/records/log/unfold.ts";
import type { Records, WorkspaceId } from "../src/store/records/records.ts";
import { wholeLog } from "./postgres.ts";

/** An id as the rows of files have them: all of a row begin alike. `part` tells those of a row apart. */
export const idOfRow = (row: number, part: number): string =>
  `5ac30000-${row.toString(16).padStart(4, "0")}-8000-8000-${part.toString(16).padStart(12, "0")}`;

/** Puts rows of the log in place of every sheet, as if there had been none. */
export const unfoldAll = (records: Records, workspace: WorkspaceId): Promise<unknown> =>
  records.inWorkspace(workspace, (sql) => sql.query(unfoldText("true"), [workspace]));

/** How many sheets there are. */
export async function sheetsIn(records: Records, workspace: WorkspaceId): Promise<number> {
  const [row] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ n: number }>("SELECT count(*)::int AS n FROM polku.sheets WHERE workspace = $1", [workspace]),
  );
  return row!.n;
}

/**
 * The log by what it says: of each thing all that was told of it, in turn. Numbers and customers differ between workspaces;
 * in their place stands who is the same as whom.
 */
export async function toldIn(records: Records, workspace: WorkspaceId, atATime = 3): Promise<string[][]> {
  const customers = new Map<number, string>();
  const things = new Map<string, { turn: number; said: string; customer: number | null }[]>();
  for (const { position: _, ...entry } of await wholeLog(records, workspace, atATime)) {
    const thing =
      "experience" in entry
        ? `experience ${entry.experience.number}`
        : "outcome" in entry
          ? `outcome ${entry.outcome.number}`
          : "experienceNumber" in entry
            ? `experience ${entry.experienceNumber}`
            : `outcome ${entry.outcomeNumber}`;
    const said = JSON.stringify(entry, (key, value) => (/^(customer|number|.*Number)$/.test(key) ? undefined : value));
    const customer =
      "experience" in entry ? entry.experience.customer : "outcome" in entry ? entry.outcome.customer : null;
    things.set(thing, [...(things.get(thing) ?? []), { turn: entry.turn, said, customer }]);
  }
  const told = [...things.values()].map((entries) => entries.toSorted((a, b) => a.turn - b.turn));
  const order = (entries: (typeof told)[number]) => entries.map(({ said }) => said).join();
  return told
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((entries) =>
      entries.map(({ said, customer }) => {
        if (customer === null) return said;
        if (!customers.has(customer)) customers.set(customer, `customer ${customers.size + 1}`);
        return `${customers.get(customer)}: ${said}`;
      }),
    );
}

/** What an export holds, in no order, without what differs between workspaces. */
export async function exportedFrom(records: Records, workspace: WorkspaceId): Promise<Omit<Experience, "customer">[]> {
  let text = "";
  await exportExperiences(records, workspace, {}, async (piece) => {
    text += piece;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .toSorted()
    .map((line) => {
      const { customer: _, ...experience } = JSON.parse(line) as Experience;
      return experience;
    });
}
