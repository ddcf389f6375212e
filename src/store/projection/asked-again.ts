/** A file's tables are made anew now and then: how often that has begun, and when the last time is over. */
export interface Renewal {
  readonly times: number;
  readonly over: Promise<unknown>;
}

/**
 * The same questions, asked again where they broke because tables were made anew under them: what they looked for was gone
 * for a moment, and nobody need know of that.
 */
export function askedAgain<Asked extends object>(asked: Asked, renewal: () => Renewal): Asked {
  return new Proxy(asked, {
    get(target, name) {
      const ask = Reflect.get(target, name);
      if (typeof ask !== "function") return ask;
      return async (...about: unknown[]) => {
        for (;;) {
          await renewal().over;
          const { times } = renewal();
          try {
            return await ask.apply(target, about);
          } catch (trouble) {
            if (renewal().times === times) throw trouble;
          }
        }
      };
    },
  });
}
