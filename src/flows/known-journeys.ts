import { type Answerable, answerable } from "../core/experience/read-experience.ts";
import type { JourneyVersion } from "../core/journey/journey.ts";

/** The journeys of the workspace at hand, so that neither intake nor a page reads them anew each time. */
export interface KnownJourneys {
  /** Versions of a journey, oldest first; undefined when there is no such journey. At most a second old. */
  versions(key: string): Promise<readonly JourneyVersion[] | undefined>;
  /** Every journey by key. */
  all(): Promise<ReadonlyMap<string, readonly JourneyVersion[]>>;
  /** What may be answered in a journey, at once. */
  answerable(key: string): Answerable | undefined;
  /** The newest version of a journey; undefined when there is no such journey. At most a second old. */
  newest(key: string): Promise<JourneyVersion | undefined>;
  /** The same at once, for whoever does not wait. */
  newestAtOnce(key: string): JourneyVersion | undefined;
  /** Reads them again: something has changed. */
  refresh(): Promise<void>;
}

/** How long what is known counts as fresh, in milliseconds: another command may have changed a journey meanwhile. */
const fresh = 1000;

/** Knows the journeys that `read` reads, versions oldest first. */
export async function knowJourneys(
  read: () => Promise<readonly (readonly JourneyVersion[])[]>,
): Promise<KnownJourneys> {
  let known = new Map<string, { versions: readonly JourneyVersion[]; answerable: Answerable }>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  function refresh(): Promise<void> {
    reading ??= readAll().finally(() => {
      reading = undefined;
    });
    return reading;
  }
  async function readAll(): Promise<void> {
    const next: typeof known = new Map();
    for (const versions of await read()) {
      const [first] = versions;
      if (first === undefined) continue;
      const before = known.get(first.journey.key);
      const same = before?.versions.length === versions.length;
      next.set(first.journey.key, same ? before : { versions, answerable: answerable(versions) });
    }
    known = next;
    readAt = performance.now();
  }
  const isStale = () => performance.now() - readAt > fresh;
  /** Intake does not wait: a refresh that fails is tried again by the next one. */
  const refreshMeanwhile = () => {
    if (isStale() && reading === undefined) refresh().catch(() => {});
  };

  await refresh();
  return {
    async versions(key) {
      if (isStale()) await refresh();
      return known.get(key)?.versions;
    },
    async all() {
      if (isStale()) await refresh();
      return new Map([...known].map(([key, { versions }]) => [key, versions]));
    },
    answerable(key) {
      refreshMeanwhile();
      return known.get(key)?.answerable;
    },
    async newest(key) {
      if (isStale()) await refresh();
      return known.get(key)?.versions.at(-1);
    },
    newestAtOnce(key) {
      refreshMeanwhile();
      return known.get(key)?.versions.at(-1);
    },
    async refresh() {
      await reading;
      await refresh();
    },
  };
}
