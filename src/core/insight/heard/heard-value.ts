import type { Perspective } from "../../experience/experience.ts";
import type { Text } from "../../text.ts";
import type { LeftOutAt } from "./left-out.ts";
import type { Silence } from "./silence.ts";

/** Whether a touchpoint is measured: by five people or more of the window · by fewer · no longer · by nobody ever (M09). */
export type Coverage = "measured" | "thin" | "stale" | "blind";

/** What was heard by one channel of a touchpoint. */
export interface HeardBy {
  /** Null: none was told. */
  readonly channel: string | null;
  /** Null where few people would be laid open. */
  readonly experiences: number | null;
  readonly last: string | null;
  readonly silence: Silence | null;
}

/** What became of a question that a touchpoint is judged by, among everything that was heard there. */
export interface States {
  readonly answer: string;
  readonly answered: number;
  readonly notAnswered: number;
  readonly notApplicable: number;
  readonly notAsked: number;
}

/** What was heard from customers at one touchpoint. */
export interface HeardAt {
  /** Null: about the whole. */
  readonly touchpoint: string | null;
  readonly experiences: number;
  /** First and last day, ISO dates; null: nothing was ever heard. */
  readonly first: string | null;
  readonly last: string | null;
  readonly coverage: Coverage;
  readonly silence: Silence | null;
  /** Day by day over the window, today last; null where few people would be laid open. */
  readonly days: readonly (number | null)[];
  readonly channels: readonly HeardBy[];
  /** Null where few people answered. */
  readonly states: States | null;
}

/** From whom a journey heard, and how much; null where few would be laid open. */
export interface HeardFrom {
  readonly perspective: Perspective;
  readonly experiences: number | null;
  readonly last: string | null;
}

/** What a journey has heard. */
export interface Heard {
  readonly perspectives: readonly HeardFrom[];
  /** The whole first where anything was said of it, then every touchpoint in the journey's order: what is retired where anybody was heard. */
  readonly touchpoints: readonly HeardAt[];
}

/** Everything that is in a workspace: what was heard, where it came from, and how far the figures follow the records. */
export interface Data {
  /** The day it is here, ISO date. */
  readonly today: string;
  readonly journeys: readonly ({
    readonly key: string;
    readonly name: Text;
    /** Presses at kiosks that are kept and not counted. */
    readonly leftOut: readonly LeftOutAt[];
  } & Heard)[];
  /** Keys by which programs send, with how many experiences and outcomes came by each, and when it was used last (ISO time); null to who may not tell. */
  readonly keys: readonly {
    readonly name: string;
    readonly sent: number | null;
    readonly used: string | null;
    readonly open: boolean;
  }[];
  /** Files that were taken in, the newest first, with how many experiences and outcomes each brought; likewise. */
  readonly imports: readonly {
    readonly number: number;
    readonly source: string;
    readonly begun: string;
    readonly kept: number | null;
  }[];
  readonly behind: {
    readonly seconds: number;
    /** Entries of the log that wait to be counted; no more than 100,000 are counted. */
    readonly entries: number;
    /** When the last entry that is counted had come in, ISO time. */
    readonly read: string | null;
  };
  readonly bytes: { readonly records: number; readonly projection: number };
  /** When the newest backup of everything was made, ISO time; null: never, as far as is known. */
  readonly backedUp: string | null;
}
