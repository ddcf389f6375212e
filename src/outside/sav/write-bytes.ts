/** Bytes of a dictionary, little-endian, one after another. */
export class Bytes {
  readonly #parts: Buffer[] = [];

  int(...values: readonly number[]): this {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((value, at) => void bytes.writeInt32LE(value, 4 * at));
    return this.raw(bytes);
  }
  double(...values: readonly number[]): this {
    const bytes = Buffer.alloc(8 * values.length);
    values.forEach((value, at) => void bytes.writeDoubleLE(value, 8 * at));
    return this.raw(bytes);
  }
  /** Text filled up with spaces to `length` bytes. */
  text(text: string, length = Buffer.byteLength(text)): this {
    const bytes = Buffer.alloc(length, 0x20);
    bytes.write(text);
    return this.raw(bytes);
  }
  raw(bytes: Buffer): this {
    this.#parts.push(bytes);
    return this;
  }
  all(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
