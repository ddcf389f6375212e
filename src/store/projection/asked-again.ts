import { mistake } from "../../core/mistakes/mistake.ts";
import { NotNow } from "../../core/not-now.ts";

/** How far the log has been read again. */
export interface Progress {
  /** Entries of the log that have been read again. */
  readonly read: number;
  /** So many are to be; null: nobody has counted them. */
  readonly of: number | null;
}

/** A file's tables are made and filled anew now and then: how often that has begun, when the last time is over, and how far it is. */
export interface Renewal {
  readonly times: number;
  readonly over: Promise<unknown>;
  readonly progress: Progress;
}

/**
 * The same questions, asked once that is over; and again where it began under them: what they looked for was gone for a
 * moment, or was there in part, and nobody need know of that. Who has waited for so many milliseconds is told how far it is.
 */
export function askedAgain<Asked extends object>(
  asked: Asked,
  renewal: () => Renewal,
  patience = Number.POSITIVE_INFINITY,
): Asked {
  return new Proxy(asked, {
    get(target, name) {
      const ask = Reflect.get(target, name);
      if (typeof ask !== "function") return ask;
      return async (...about: unknown[]) => {
        for (;;) {
          const { times, over } = renewal();
          if (!(await isOverWithin(patience, over))) throw new NotNow(beingCountedAnew(renewal().progress));
          // While that was awaited the next may have begun.
          if (renewal().times !== times) continue;
          try {
            const answer = await ask.apply(target, about);
            if (renewal().times === times) return answer;
          } catch (trouble) {
            if (renewal().times === times) throw trouble;
          }
        }
      };
    },
  });
}

async function isOverWithin(milliseconds: number, over: Promise<unknown>): Promise<boolean> {
  if (milliseconds === Number.POSITIVE_INFINITY) return over.then(() => true);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  return Promise.race([over.then(() => true), tooLate]).finally(() => clearTimeout(timer));
}

const beingCountedAnew = ({ read, of }: Progress) =>
  of === null
    ? mistake("being-counted-anew.begun")
    : mistake("being-counted-anew", { percent: Math.min(99, Math.floor((100 * read) / of)) });
