import { storable } from "../../storable.ts";

/** Words that are not only blanks, at most so many characters, without what no database keeps. */
export const wordsGiven = (sent: unknown, most: number): string | undefined =>
  typeof sent === "string" && /\S/.test(sent) && sent.length <= most && storable(sent) ? sent : undefined;
