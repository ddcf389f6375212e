import { type ImportRecord, listImports } from "../../store/records/imports/imports.ts";
import { isAnybodyThere } from "../../store/records/members.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

/** The workspace at which anybody on this machine may look: it holds the demo, and nobody has an account yet; else null. */
export async function workspaceForGuests(records: Records): Promise<WorkspaceId | null> {
  if (await isAnybodyThere(records)) return null;
  const [first] = await listWorkspaces(records);
  if (first === undefined) return null;
  return holdsDemo(await listImports(records, first.id)) ? first.id : null;
}

/** Whether the demo is among the imports of a workspace. */
export const holdsDemo = (imports: readonly ImportRecord[]): boolean =>
  imports.some(({ source, state }) => source === "demo" && state === "finished");
