import type { Problem } from "../core/problem.ts";
import { type Result, refuse } from "../core/result.ts";
import { theWorkspace } from "../flows/the-workspace.ts";
import { type Config, readConfig } from "../server/config.ts";
import { attachOrOpenRecords } from "../store/records/open.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { troubleOf } from "../store/records/trouble.ts";

/** What a command that works on a workspace gets. */
export interface Workplace {
  readonly config: Config;
  readonly records: Records;
  readonly workspace: WorkspaceId;
}

/**
 * Does `work` on the workspace, whether or not a server runs: through the PostgreSQL of the one that does, else through
 * one that is started for as long as the work takes.
 */
export async function withRecords<Value>(
  log: (line: string) => void,
  work: (place: Workplace) => Promise<Result<Value, readonly Problem[]>>,
): Promise<Result<Value, readonly Problem[]>> {
  const read = readConfig(process.env);
  if (!read.ok) return read;
  const { data: dataFolder, databaseUrl } = read.value;
  const opened = await attachOrOpenRecords({ dataFolder, log, ...(databaseUrl === null ? {} : { databaseUrl }) });
  if (!opened.ok) return refuse([opened.refusal]);
  const records = opened.value;
  try {
    return await work({ config: read.value, records, workspace: await theWorkspace(records) });
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return refuse([trouble]);
  } finally {
    await records.close();
  }
}
