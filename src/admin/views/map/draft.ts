import { useState } from "react";
import type { Change } from "../../../core/journey/editing/change.ts";
import { changesBetween } from "../../../core/journey/editing/changes.ts";
import { edited, redone, type Track, trackOf, undone } from "../../../core/journey/editing/undo.ts";
import type { Journey, JourneyVersion } from "../../../core/journey/journey.ts";
import { keepRetired } from "../../../core/journey/versions.ts";

/** The version that is edited; null when there is none yet. */
export type Base = JourneyVersion | null;

/** A journey that is being edited: what it was, what it is now, and the way between. */
export interface Draft {
  readonly base: Base;
  readonly journey: Journey;
  /** What would be saved: the changes against the version that is edited. */
  readonly changes: readonly Change[];
  readonly isUnsaved: boolean;
  /** What it becomes when the last step is undone, or done again; undefined where there is none. */
  readonly earlier: Journey | undefined;
  readonly later: Journey | undefined;
  readonly edit: (change: (journey: Journey) => Journey, about?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another journey as a whole takes the place of this one: what it leaves out is retired, as it will be when it is saved. */
  readonly replace: (journey: Journey) => void;
  /** From now on it follows another version; what is on the page becomes `journey`, as a step that can be undone. */
  readonly follow: (base: JourneyVersion, journey: Journey) => void;
}

export function useDraft(first: Base, begin: Journey): Draft {
  const [base, setBase] = useState<Base>(first);
  const [track, setTrack] = useState<Track<Journey>>(() => {
    const track = trackOf(first?.journey ?? begin);
    const journey = over(first, begin);
    // What is as it was saved is no step that could be undone.
    return changesBetween(track.now, journey).length === 0 ? track : edited(track, journey);
  });
  const changes = base === null ? [] : changesBetween(base.journey, track.now);
  return {
    base,
    journey: track.now,
    changes,
    isUnsaved: base === null || changes.length > 0,
    earlier: track.past.at(-1),
    later: track.future[0],
    edit: (change, about) => setTrack((from) => edited(from, change(from.now), about)),
    undo: () => setTrack(undone),
    redo: () => setTrack(redone),
    replace: (journey) => setTrack((from) => edited(from, over(base, journey))),
    follow: (version, journey) => {
      setBase(version);
      setTrack((from) => edited(from, journey));
    },
  };
}

const over = (base: Base, journey: Journey): Journey => (base === null ? journey : keepRetired([base], journey));
