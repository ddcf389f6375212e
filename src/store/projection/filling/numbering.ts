/** Numbers for keys in the order in which they were first met. */
export interface Numbering {
  /** The key's number, made when it is new; `known` says whether it was. */
  number(key: string, next: () => number): { readonly number: number; readonly known: boolean };
}

/** A map has an end at 2^24 keys: beyond so many the next map begins. */
const mapSize = 8_000_000;

export function numbering(): Numbering {
  const maps: Map<string, number>[] = [new Map()];
  return {
    number(key, next) {
      for (const map of maps) {
        const number = map.get(key);
        if (number !== undefined) return { number, known: true };
      }
      if (maps.at(-1)!.size >= mapSize) maps.push(new Map());
      const number = next();
      maps.at(-1)!.set(key, number);
      return { number, known: false };
    },
  };
}
