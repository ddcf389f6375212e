/** Between which points a workspace may choose the least difference of a verdict (M32); the usual is `minimumDifference`. */
export const differenceBounds = { least: 1, most: 20 } as const;
