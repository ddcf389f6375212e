/**
 * The same items, read ahead: while whoever takes them waits for something else, up to `most` are made ready. An error of the
 * source is thrown where its item would have been.
 */
export async function* readAhead<Item>(source: AsyncIterable<Item>, most: number): AsyncGenerator<Item> {
  const ready: Item[] = [];
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  let stopped = false;
  let changed = Promise.withResolvers<void>();
  const say = () => {
    changed.resolve();
    changed = Promise.withResolvers();
  };

  const reading = (async () => {
    try {
      for await (const item of source) {
        ready.push(item);
        say();
        while (ready.length >= most && !stopped) await changed.promise;
        if (stopped) return;
      }
    } catch (error) {
      failure = { error };
    } finally {
      ended = true;
      say();
    }
  })();

  try {
    for (;;) {
      const item = ready.shift();
      if (item !== undefined) {
        say();
        yield item;
      } else if (ended) {
        if (failure !== null) throw (failure as { readonly error: unknown }).error;
        return;
      } else {
        await changed.promise;
      }
    }
  } finally {
    stopped = true;
    say();
    await reading;
  }
}
