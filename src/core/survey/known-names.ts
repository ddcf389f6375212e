/** What rules and piped words may speak of besides questions. */
export const knownNames = ["channel", "language", "location", "perspective"] as const;
