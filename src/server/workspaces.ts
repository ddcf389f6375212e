import type { Problem } from "../core/problem.ts";
import { ok, type Result } from "../core/result.ts";
import type { Effects } from "../flows/effects.ts";
import { type KnownJourneys, knowJourneys } from "../flows/known-journeys.ts";
import { journeyHistories, projectionFile } from "../flows/project.ts";
import { surveysOf } from "../flows/surveys/known-surveys.ts";
import { ImportRuns } from "../flows/uploads/import-runs.ts";
import { Remembered } from "../store/projection/remembered.ts";
import type { GroupCommit } from "../store/records/intake/group-commit.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { Uploads } from "../store/uploads/uploads.ts";
import type { Config } from "./config.ts";
import { type Reach, reaching } from "./reaching.ts";
import { startAuditing } from "./threads/auditing.ts";
import { type WarmCounting, warmCounting } from "./threads/counting.ts";
import { startReadingFiles } from "./threads/reading-files.ts";

/** A workspace that is open: its log is followed and counted, and it can be asked. */
export interface OpenWorkspace {
  readonly effects: Effects;
  readonly behindSeconds: () => Promise<number>;
  stop(): Promise<void>;
}

/** What every workspace of a server is opened with. */
export interface Ground {
  readonly records: Records;
  readonly intake: GroupCommit;
  readonly config: Config;
  readonly log: (line: string) => void;
  readonly reach: Reach;
  /** Something may be due to be sent. */
  readonly nudgeSending: () => void;
}

/** Opens a workspace. `warm` is a thread that was started before there was anything to count. */
export async function openWorkspace(
  { records, intake, config, log, reach, nudgeSending }: Ground,
  workspace: WorkspaceId,
  warm: WarmCounting = warmCounting(log),
  journeys?: KnownJourneys,
): Promise<Result<OpenWorkspace, Problem>> {
  const { data: dataFolder, databaseUrl, memory, threads } = config;
  const file = projectionFile(dataFolder, workspace);
  const counting = await warm.open({ databaseUrl, dataFolder, workspace, file, memory, threads });
  if (!counting.ok) {
    await warm.stop();
    return counting;
  }
  const auditing = startAuditing(counting.value);
  const files = startReadingFiles({ databaseUrl, dataFolder, workspace });
  const uploads = new Uploads(dataFolder, workspace, config.upload * 1_000_000);
  const importRuns = new ImportRuns((id, state) => uploads.keepImport(id, state));
  const effects: Effects = {
    records,
    workspace,
    journeys: journeys ?? (await knowJourneys(() => journeyHistories(records, workspace))),
    surveys: surveysOf(records, workspace),
    counting: counting.value,
    auditing,
    uploads,
    files,
    importRuns,
    intake,
    remembered: new Remembered(500),
    ...reaching(reach, workspace),
    ...{ ownUrl: reach.ownUrl, nudgeSending },
    now: () => new Date(),
  };
  return ok({
    effects,
    behindSeconds: () => counting.value.behindSeconds(),
    async stop() {
      await importRuns.close(() => files.stopAll());
      await auditing.stop();
      await counting.value.stop();
    },
  });
}

/** The workspaces of a server. Each costs a thread, so it is opened when somebody first comes into it. */
export interface OpenWorkspaces {
  effectsOf(workspace: WorkspaceId): Result<Effects, Problem> | Promise<Result<Effects, Problem>>;
  /** Of the one that is furthest behind. */
  behindSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** `first` is open already. */
export function openWorkspaces(ground: Ground, first: OpenWorkspace): OpenWorkspaces {
  const open = new Map([[first.effects.workspace, first]]);
  const opening = new Map<WorkspaceId, Promise<Result<Effects, Problem>>>();

  async function openOther(workspace: WorkspaceId): Promise<Result<Effects, Problem>> {
    const opened = await openWorkspace(ground, workspace).finally(() => opening.delete(workspace));
    if (!opened.ok) return opened;
    open.set(workspace, opened.value);
    return ok(opened.value.effects);
  }

  return {
    effectsOf(workspace) {
      const there = open.get(workspace);
      if (there !== undefined) return ok(there.effects);
      const under = opening.get(workspace) ?? openOther(workspace);
      opening.set(workspace, under);
      return under;
    },
    async behindSeconds() {
      return Math.max(...(await Promise.all([...open.values()].map((each) => each.behindSeconds()))));
    },
    async stop() {
      await Promise.allSettled(opening.values());
      for (const each of open.values()) await each.stop();
    },
  };
}
