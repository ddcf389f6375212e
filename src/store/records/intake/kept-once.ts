import type { IncomingResponse } from "./incoming-response.ts";

/**
 * What is kept of the word by which a signed link lets in once: it may be the organisation's own word for somebody, and must be known again
 * when the link is followed once more, also after that person was erased. So it is kept as customers are, as a keyed hash.
 */
export const keptOnce = (
  hash: (key: string) => Buffer,
  { link, once }: Pick<IncomingResponse, "link" | "once">,
): string | null => once && hash(`once ${link.toLowerCase()} ${once}`).toString("hex");

/** Whether a row is of that word; those of before it was hashed hold it as it was. */
export const isOfOnce = (kept: string, once: string): string => `used_links.once IN (${kept}, ${once})`;
