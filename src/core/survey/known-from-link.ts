import type { Perspective } from "../experience/experience.ts";
import type { Known } from "./way.ts";

/** What a link tells of who follows it. */
export interface ToldByLink {
  readonly channel: string;
  readonly location: string | null;
  readonly perspective: Perspective;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly context: Readonly<Record<string, string | number>>;
}

/** The same by the names that rules and texts call it by. */
export function knownFromLink({ channel, location, perspective, attributes, context }: ToldByLink): Known {
  const named = (prefix: string, all: ToldByLink["context"]) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [`${prefix}.${key}`, value]));
  return {
    ...{ channel, perspective },
    ...(location !== null && { location }),
    ...named("attribute", attributes),
    ...named("context", context),
  };
}
