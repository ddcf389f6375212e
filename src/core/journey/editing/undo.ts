/** A value that is edited, with the way back and forth: every step is a whole value, so nothing has to be computed backwards. */
export interface Track<Value> {
  readonly past: readonly Value[];
  readonly now: Value;
  readonly future: readonly Value[];
  /** What the last step was about: words typed one after another into one field are one step. */
  readonly about: string;
}

const mostSteps = 500;

export const trackOf = <Value>(now: Value): Track<Value> => ({ past: [], now, future: [], about: "" });

/** One step further; a step about the same as the last one goes on with that. */
export function edited<Value>(track: Track<Value>, next: Value, about = ""): Track<Value> {
  if (next === track.now) return track;
  if (about !== "" && about === track.about && track.future.length === 0) return { ...track, now: next };
  return { past: [...track.past, track.now].slice(-mostSteps), now: next, future: [], about };
}

export function undone<Value>(track: Track<Value>): Track<Value> {
  const now = track.past.at(-1);
  if (now === undefined) return track;
  return { past: track.past.slice(0, -1), now, future: [track.now, ...track.future], about: "" };
}

export function redone<Value>(track: Track<Value>): Track<Value> {
  const [now, ...future] = track.future;
  if (now === undefined) return track;
  return { past: [...track.past, track.now], now, future, about: "" };
}
