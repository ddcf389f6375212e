import type { WorkspaceId } from "../../store/records/records.ts";

/** Where guests may look. */
export interface Guests {
  /** The workspace that is open to them; null: none. */
  workspace(): Promise<WorkspaceId | null>;
  /** Somebody came in: from now on everybody signs in. */
  end(): void;
}

/** Asks at most once a second; what is closed stays closed. */
export function guestsOf(find: () => Promise<WorkspaceId | null>, fresh = 1000): Guests {
  let ended = false;
  let known: { readonly workspace: Promise<WorkspaceId | null>; readonly until: number } | undefined;
  return {
    async workspace() {
      const now = performance.now();
      if (known === undefined || now >= known.until) known = { workspace: find(), until: now + fresh };
      const workspace = await known.workspace;
      return ended ? null : workspace;
    },
    end() {
      ended = true;
    },
  };
}
