import { type SendingEffects, sendDue } from "../flows/asking/send-due.ts";
import { knowJourneys } from "../flows/known-journeys.ts";
import { journeyHistories } from "../flows/project.ts";
import { surveysOf } from "../flows/surveys/known-surveys.ts";
import { workspacesWithDue } from "../store/records/asking/due-invitations.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { type Reach, reaching } from "./reaching.ts";

/** Sends invitations and reminders when they are due. */
export interface Sending {
  /** Something may be due: it is looked for at once. */
  nudge(): void;
  /** Looks no more, and waits for what is being sent. */
  stop(): Promise<void>;
}

/** How often it is looked whether something is due, in milliseconds; nobody minds being asked ten seconds later. */
const often = 10_000;

/**
 * Looks now and then whether something is due in any workspace, and sends it. What waits lies in the records alone, so that a restart, another server
 * or a restored backup goes on where this one was.
 */
export function startSending({
  records,
  reach,
  log,
}: {
  records: Records;
  reach: Reach;
  log: (line: string) => void;
}): Sending {
  const known = new Map<WorkspaceId, SendingEffects>();
  let isStopped = false;
  let looking: Promise<void> | undefined;
  let again = false;

  async function effectsOf(workspace: WorkspaceId): Promise<SendingEffects> {
    const there = known.get(workspace);
    if (there !== undefined) return there;
    const effects: SendingEffects = {
      ...{ records, workspace, ownUrl: reach.ownUrl, now: () => new Date() },
      journeys: await knowJourneys(() => journeyHistories(records, workspace)),
      surveys: surveysOf(records, workspace),
      ...reaching(reach, workspace),
    };
    known.set(workspace, effects);
    return effects;
  }

  /** Sends some of what is due in a workspace; whether there may be more. What fails there is no other's trouble. */
  async function hasMore(workspace: WorkspaceId): Promise<boolean> {
    try {
      return (await sendDue(await effectsOf(workspace))) > 0;
    } catch (error) {
      log(`invitations of workspace ${workspace} cannot be sent now: ${(error as Error).message}`);
      return false;
    }
  }

  async function look(): Promise<void> {
    do {
      again = false;
      // Each in its turn, so that one that asks fifty thousand does not keep the others waiting.
      let waiting = await workspacesWithDue(records, new Date());
      while (waiting.length > 0) {
        const more: WorkspaceId[] = [];
        for (const workspace of waiting) if (!isStopped && (await hasMore(workspace))) more.push(workspace);
        waiting = more;
      }
    } while (again && !isStopped);
  }

  function nudge(): void {
    if (isStopped) return;
    again = true;
    looking ??= look()
      .catch((error: unknown) => log(`invitations cannot be sent now: ${(error as Error).message}`))
      .finally(() => {
        looking = undefined;
      });
  }

  const timer = setInterval(nudge, often).unref();
  return {
    nudge,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}
