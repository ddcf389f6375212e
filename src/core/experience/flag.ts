/**
 * Why what somebody said is kept and not counted: pressed at a kiosk faster than people can follow one another · in play, one press after
 * another, whatever face · while the place was closed · or by whatever way when a quota of its survey was full · or so long before it came
 * that the device's word is not taken for it, so that nobody knows when.
 */
export const flags = ["burst", "play", "closed", "over-quota", "undated"] as const;
export type Flag = (typeof flags)[number];
