/** The beginning of a stream of bytes, and the stream with its beginning. */
export interface Peeked {
  readonly head: Buffer;
  readonly pieces: AsyncGenerator<Buffer>;
}

/** Looks at so many first bytes of a stream, or at all there are, without taking them away. */
export async function peek(pieces: AsyncGenerator<Buffer>, bytes: number): Promise<Peeked> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < bytes) {
    const piece = await pieces.next();
    if (piece.done) break;
    first.push(piece.value);
    length += piece.value.length;
  }
  return { head: Buffer.concat(first).subarray(0, bytes), pieces: again(first, pieces) };
}

async function* again(first: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
