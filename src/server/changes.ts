import { Readable } from "node:stream";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Counting, Effects } from "../flows/effects.ts";
import type { WorkspaceId } from "../store/records/records.ts";

/** Somebody who is to be told when something new was counted. */
export interface Listener {
  /** Whose stream it is, by person or key: each may have only so many, in however many sessions. */
  readonly holder: string;
  /** As what they listen, by session or key: all lines of one may as long as one may. */
  readonly as: string;
  /** The place that was told last, where the line was cut; "" where none was. */
  readonly told: string;
  /** Whether whoever listens still may: sessions end, keys are revoked. */
  readonly stillMay: () => Promise<boolean>;
}

interface Line {
  readonly stream: Readable;
  readonly as: string;
  readonly stillMay: () => Promise<boolean>;
  told: string;
  /** When anything was last sent, by the clock in milliseconds. */
  sent: number;
  isAsked: boolean;
}

interface Watched {
  readonly counting: Pick<Counting, "place">;
  readonly lines: Set<Line>;
  readonly timer: NodeJS.Timeout;
  place: string;
  isLooking: boolean;
}

/**
 * Tells, as server-sent events, how far the figures of a workspace have followed its records, whenever they have come
 * further. One look a second is taken for all who listen to a workspace, none where nobody does.
 */
export class Changes {
  readonly #watched = new Map<WorkspaceId, Watched>();
  readonly #held = new Map<string, number>();
  readonly #times: Times;
  readonly #now: () => number;
  #count = 0;
  #isClosed = false;

  constructor(times: Partial<Times> = {}, now = () => performance.now()) {
    this.#now = now;
    this.#times = { look: 1000, beat: 25_000, mostEach: 40, mostThere: 500, mostInAll: 2000, ...times };
  }

  /** A stream of what is counted from now on. It ends when it is closed at either end, or when its listener may no more. */
  listen(
    { workspace, counting }: Pick<Effects, "workspace"> & { readonly counting: Pick<Counting, "place"> },
    { holder, as, told, stillMay }: Listener,
  ): Result<Readable, readonly [Problem]> {
    const mine = this.#held.get(holder) ?? 0;
    const there = this.#watched.get(workspace)?.lines.size ?? 0;
    const { mostEach, mostThere, mostInAll } = this.#times;
    if (this.#isClosed || mine >= mostEach || there >= mostThere || this.#count >= mostInAll) return refuse([tooMany]);
    const stream = new Readable({ read() {} });
    const line: Line = { stream, as, stillMay, told, sent: this.#now(), isAsked: false };
    const watched = this.#watched.get(workspace) ?? this.#watch(workspace, counting);
    watched.lines.add(line);
    this.#held.set(holder, mine + 1);
    this.#count++;
    stream.once("close", () => {
      this.#count--;
      const left = (this.#held.get(holder) ?? 1) - 1;
      if (left > 0) this.#held.set(holder, left);
      else this.#held.delete(holder);
      watched.lines.delete(line);
      if (watched.lines.size > 0) return;
      clearInterval(watched.timer);
      this.#watched.delete(workspace);
    });
    // Many who were cut off at once do not come back at once.
    stream.push(`retry: ${Math.round(2000 + 2000 * Math.random())}\n\n`);
    this.#look(watched);
    return ok(stream);
  }

  /** Ends every stream; from now on nobody is listened to. */
  close(): void {
    this.#isClosed = true;
    for (const { lines } of this.#watched.values()) for (const { stream } of lines) stream.push(null);
  }

  #watch(workspace: WorkspaceId, counting: Watched["counting"]): Watched {
    const timer = setInterval(() => this.#look(watched), this.#times.look).unref();
    const watched: Watched = { counting, lines: new Set(), timer, place: "", isLooking: false };
    this.#watched.set(workspace, watched);
    return watched;
  }

  async #look(watched: Watched): Promise<void> {
    if (watched.isLooking) return;
    watched.isLooking = true;
    // Where counting breaks off another takes over: the next look finds it.
    watched.place = await watched.counting.place().catch(() => watched.place);
    watched.isLooking = false;
    const asked: Asked = new Map();
    for (const line of watched.lines) this.#tell(line, watched.place, asked);
  }

  async #tell(line: Line, place: string, asked: Asked): Promise<void> {
    const isNew = place !== "" && place !== line.told;
    const isSilent = this.#now() - line.sent >= this.#times.beat;
    if (line.isAsked || !(isNew || isSilent)) return;
    // What was sent before still lies here: whoever takes nothing in for so long has gone.
    if (line.stream.readableLength > 0) {
      if (isSilent) line.stream.destroy();
      return;
    }
    line.isAsked = true;
    // Where it cannot be known now, it is asked again at the next look.
    const answer = asked.get(line.as) ?? line.stillMay().catch(() => null);
    asked.set(line.as, answer);
    const may = await answer;
    line.isAsked = false;
    if (may === null || line.stream.readableEnded || line.stream.destroyed) return;
    if (!may) {
      line.stream.push(null);
      return;
    }
    line.sent = this.#now();
    line.stream.push(
      isNew ? `event: counted\nid: ${place}\ndata: ${JSON.stringify({ place })}\n\n` : ": still here\n\n",
    );
    if (isNew) line.told = place;
  }
}

/** Whether each may still listen, as one look found it. */
type Asked = Map<string, Promise<boolean | null>>;

interface Times {
  /** Milliseconds from look to look, and of silence after which something is sent, so that no proxy closes the line. */
  readonly look: number;
  readonly beat: number;
  /** Streams that one person or key may have, all of one workspace, and all together. */
  readonly mostEach: number;
  readonly mostThere: number;
  readonly mostInAll: number;
}

const tooMany: Problem = mistake("too-many-streams");
