/** What has been read of a file and not been split yet: one buffer that is used again and again. */
export class HeldBytes {
  bytes: Buffer = Buffer.allocUnsafe(1 << 19);
  /** First byte that is still wanted. */
  from = 0;
  /** One past the last byte read. */
  until = 0;
  /** No more bytes will come. */
  ended = false;
  readonly #pieces: AsyncIterator<Buffer>;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Reads on until at least `more` further bytes are held or the file ends. Moves what is held to the front. */
  async read(more: number): Promise<void> {
    this.bytes.copyWithin(0, this.from, this.until);
    this.until -= this.from;
    this.from = 0;
    const wanted = this.until + more;
    while (!this.ended && this.until < wanted) {
      const piece = await this.#pieces.next();
      if (piece.done) {
        this.ended = true;
        return;
      }
      if (this.until + piece.value.length > this.bytes.length) {
        const larger = Buffer.allocUnsafe(2 * (this.until + piece.value.length));
        this.bytes.copy(larger, 0, 0, this.until);
        this.bytes = larger;
      }
      piece.value.copy(this.bytes, this.until);
      this.until += piece.value.length;
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}
