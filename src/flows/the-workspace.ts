import { nameless } from "../core/nameless.ts";
import type { Text } from "../core/text.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { listWorkspaces, makeWorkspace } from "../store/records/workspaces.ts";

/** The first workspace, in which the command line works and the demo lies; made when somebody first asks for it. */
export async function theWorkspace(records: Records): Promise<WorkspaceId> {
  const [first] = await listWorkspaces(records);
  return first?.id ?? anotherWorkspace(records, nameless);
}

/** Makes a workspace, with the time zone of this machine until who comes in first, or its settings, say another. */
export function anotherWorkspace(records: Records, name: Text): Promise<WorkspaceId> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return makeWorkspace(records, { name, timeZone, languages: ["fi", "sv", "en"] });
}
