import type { Records, WorkspaceId } from "../store/records/records.ts";
import { listWorkspaces, makeWorkspace } from "../store/records/workspaces.ts";

/** The one workspace of this release; made when somebody first asks for it. */
export async function theWorkspace(records: Records): Promise<WorkspaceId> {
  const [first] = await listWorkspaces(records);
  if (first !== undefined) return first.id;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return makeWorkspace(records, { name: { en: "Polku" }, timeZone, languages: ["fi", "sv", "en"] });
}
