/** How many letters may be written in one line and in many. */
export const longest = { one: 200, many: 10_000 } as const;
