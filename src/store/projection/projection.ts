import type { WideBatch, WideLayout } from "../../core/experience/wide.ts";
import type { Counts } from "../../core/insight/counts.ts";
import type { Arrivals } from "../../core/insight/heard/arrivals.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { LogPage, Position } from "../records/log/log-entry.ts";
import type { JourneyHistory } from "./filling/journey-shape.ts";

/**
 * What can be counted of one workspace: columns of numbers and codes, rebuilt from the log at any time.
 * It counts, sums and lists; formulas live in core/measures. One process may have it open.
 */
export interface Projection extends Counts {
  /** What was ever heard, and of how many people since a day (its number): at each touchpoint, and by each channel of it. */
  arrivals(since: number): Promise<readonly Arrivals[]>;
  /** The last log entry that has been read; null before the first. */
  position(): Promise<Position | null>;
  /** As one word, another whenever something else may be counted: also where all was read again to the same position. */
  place(): Promise<string>;
  /**
   * Reads the log from the position to its end; each batch is written in one transaction with its position.
   * `journeys` hold every version of each, oldest first: the newest gap shapes passes, a renamed touchpoint's past comes
   * along. When a journey with data changes its gap, declared attributes or scales, or renames, all is read again; what is
   * asked meanwhile is answered when what had been read before is.
   */
  project(readLog: ReadLog, journeys: readonly JourneyHistory[], options?: ProjectOptions): Promise<Projected>;
  /** Forgets everything and reads the log from its beginning. */
  rebuild(readLog: ReadLog, journeys: readonly JourneyHistory[], options?: ProjectOptions): Promise<Projected>;
  /** The bulk way of data files into a projection that follows no log; may be called again for a further source, until `loaded`. */
  loadPasses(journey: Journey, layout: WideLayout, batches: AsyncIterable<WideBatch>): Promise<Loaded>;
  /** No further source comes: the customers' keys, some hundred bytes each, are let go of. */
  loaded(): Promise<void>;
  /**
   * Holds in memory what was said in the journeys of which several slices have been looked at, until something new is
   * counted: further slices of them then need no database. Worth its while when it is quiet; a second for a million
   * experiences.
   */
  hold(): Promise<void>;
  close(): Promise<void>;
}

/** Entries after a position in the log's order, at least `limit`; fewer only at the end. */
export type ReadLog = (after: Position | null, limit: number) => Promise<LogPage>;

export interface ProjectOptions {
  /** Entries a transaction; 122,880 unless told. */
  readonly batch?: number;
  /** Told after each transaction how many entries have been read so far. */
  readonly progress?: (entries: number) => void;
  /** Stop after the transaction under way. */
  readonly signal?: AbortSignal;
}

export interface Projected {
  readonly entries: number;
  readonly position: Position | null;
}

export interface Loaded {
  readonly rows: number;
  readonly experiences: number;
}
