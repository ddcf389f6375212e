/** Why a link leads to no survey that takes answers now. */
export const linkStates = ["unknown", "not-yet", "closed", "full", "ended", "expired", "used"] as const;
export type LinkState = (typeof linkStates)[number];
