const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Counts lines up to a position, which must not go backwards from one call to the next. The first line is `line`. */
export function lineCounter(bytes: Uint8Array, from: number, line: number): (position: number) => number {
  let at = from;
  let count = line;
  return (position) => {
    for (; at < position; at++) {
      const byte = bytes[at];
      if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) count++;
    }
    return count;
  };
}
