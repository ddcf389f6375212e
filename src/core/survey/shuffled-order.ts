/**
 * The places 0…n−1 with each shuffled group put in an order of chance; groups stay where they are. The same seed gives the same
 * order, so that coming back to a survey finds it as it was left.
 */
export function shuffledOrder(questions: readonly { readonly shuffled?: string }[], seed: string): number[] {
  const order = questions.map((_, at) => at);
  for (let from = 0; from < order.length; ) {
    const group = questions[from]?.shuffled;
    let to = from + 1;
    if (group !== undefined) while (questions[to]?.shuffled === group) to++;
    shuffleWithin(order, from, to, randomOf(`${seed} ${group}`));
    from = to;
  }
  return order;
}

/** `items` in an order of chance that is always the same for the seed. */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const order = [...items];
  shuffleWithin(order, 0, order.length, randomOf(seed));
  return order;
}

/** Fisher and Yates: every order is as likely. */
function shuffleWithin(items: unknown[], from: number, to: number, random: () => number): void {
  for (let last = to - 1; last > from; last--) {
    const at = from + Math.floor(random() * (last - from + 1));
    [items[last], items[at]] = [items[at], items[last]];
  }
}

/** Numbers 0 ≤ x < 1 by a seed of words: FNV-1a to begin with, then mulberry32. Small, for it goes to every respondent. */
export function randomOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
