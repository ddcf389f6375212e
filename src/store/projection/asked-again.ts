/** A file's tables are made and filled anew now and then: how often that has begun, and when the last time is over. */
export interface Renewal {
  readonly times: number;
  readonly over: Promise<unknown>;
}

/**
 * The same questions, asked once that is over; and again where it began under them: what they looked for was gone for a
 * moment, or was there in part, and nobody need know of that.
 */
export function askedAgain<Asked extends object>(asked: Asked, renewal: () => Renewal): Asked {
  return new Proxy(asked, {
    get(target, name) {
      const ask = Reflect.get(target, name);
      if (typeof ask !== "function") return ask;
      return async (...about: unknown[]) => {
        for (;;) {
          const { times, over } = renewal();
          await over;
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
