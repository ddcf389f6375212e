import type { Accessibility } from "../../../core/accessibility.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { changedSince } from "../as-read.ts";
import { readRows } from "../read-rows.ts";
import type { Records, WorkspaceId } from "../records.ts";

/** What the organisation says of how accessible its surveys are; undefined: nothing yet, or there is no such workspace. */
export async function readAccessibility(records: Records, workspace: WorkspaceId): Promise<Accessibility | undefined> {
  const [settings] = await readRows<{ accessibility: Accessibility | null }>(records, workspace, {
    name: "polku-accessibility",
    text: "SELECT accessibility FROM polku.settings",
    values: [],
  });
  return settings?.accessibility ?? undefined;
}

export const keepAccessibility = (
  records: Records,
  workspace: WorkspaceId,
  said: Accessibility,
  basedOn?: string,
): Promise<Result<undefined, Problem>> =>
  records.inWorkspace(workspace, async (sql) => {
    const [now] = await sql.query<{ accessibility: Accessibility | null }>(
      "SELECT accessibility FROM polku.settings FOR UPDATE",
    );
    const changed = changedSince(now?.accessibility ?? undefined, basedOn);
    if (changed !== null) return refuse(changed);
    await sql.query("UPDATE polku.settings SET accessibility = $1", [JSON.stringify(said)]);
    return ok(undefined);
  });
