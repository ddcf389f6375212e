/** What somebody wrote by hand into the log beside what a customer told: who changed it, and why. */
export interface Edited {
  /** The name of a person or a key; null: somebody at this computer. */
  readonly by: string | null;
  readonly why?: string;
}

/** The longest reason. */
export const longestReason = 500;
