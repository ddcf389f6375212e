import type { Records, WorkspaceId } from "../records.ts";

/** The keyed hash of the address to which an invitation went; null: there is no such invitation, or nobody is known of it any more. */
export async function addresseeOf(
  records: Records,
  workspace: WorkspaceId,
  invitation: string,
): Promise<Buffer | null> {
  const [found] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ addressee: Buffer | null }>("SELECT addressee FROM polku.survey_invitations WHERE id = $1", [
      invitation,
    ]),
  );
  return found?.addressee ?? null;
}
