import type { Experience } from "../../../core/experience/experience.ts";
import type { Heard } from "./heard.ts";

/** Something told, or taken back again, that is not yet known to have arrived. */
export interface Unsent {
  readonly id: string;
  readonly heard: Heard;
  readonly experience: Partial<Experience>;
  /** It is to be withdrawn, for this reason. It may have arrived before without our having been told so. */
  readonly undo?: string;
}

/** What is kept on this device for one person in one workspace, until it is told: nobody else who signs in here sees it. */
export interface KeptHeard {
  /** What stands in the form, so that reloading loses nothing. */
  draft(): Heard | null;
  keepDraft(heard: Heard): void;
  /** In the order in which it was told. */
  unsent(): Unsent[];
  keepUnsent(one: Unsent): void;
  arrived(id: string): void;
  /** Touchpoints told of last, the newest first. */
  lately(journey: string): string[];
  toldOf(journey: string, about: string): void;
}

const mostLately = 5;

/** Each thing that waits has a place of its own, so that two tabs do not write over each other. */
export function keptHeard(person: string, workspace: string, place: Storage = localStorage): KeptHeard {
  const mine = `polku-heard ${workspace} ${person}`;
  const waiting = `${mine} waits `;
  const read = <Kept>(key: string): Kept | null => {
    try {
      return JSON.parse(place.getItem(key) ?? "null") as Kept | null;
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown) => {
    try {
      place.setItem(key, JSON.stringify(value));
    } catch {
      // Refused, or full: the page itself still knows.
    }
  };
  return {
    draft: () => read<Heard>(`${mine} draft`),
    keepDraft: (heard) => write(`${mine} draft`, heard),
    unsent: () =>
      Array.from({ length: place.length }, (_, at) => place.key(at) ?? "")
        .filter((key) => key.startsWith(waiting))
        .sort() // ids begin with their time
        .flatMap((key) => read<Unsent>(key) ?? []),
    keepUnsent: (one) => write(waiting + one.id, one),
    arrived: (id) => place.removeItem(waiting + id),
    lately: (journey) => read<string[]>(`${mine} lately ${journey}`) ?? [],
    toldOf: (journey, about) => {
      const others = (read<string[]>(`${mine} lately ${journey}`) ?? []).filter((one) => one !== about);
      write(`${mine} lately ${journey}`, [about, ...others].slice(0, mostLately));
    },
  };
}
