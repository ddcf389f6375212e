/** Numbers as a file writes them, the low byte first or last. */
export interface Numbers {
  int32(bytes: Buffer, at: number): number;
  /** Whole numbers of eight bytes; beyond 2^53 not exactly, and no file has so many of anything. */
  int64(bytes: Buffer, at: number): number;
  double(bytes: Buffer, at: number): number;
  /** The eight bytes of a number. */
  ofDouble(number: number): Buffer;
}

export const lowFirst: Numbers = {
  int32: (bytes, at) => bytes.readInt32LE(at),
  int64: (bytes, at) => Number(bytes.readBigInt64LE(at)),
  double: (bytes, at) => bytes.readDoubleLE(at),
  ofDouble: (number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(number);
    return bytes;
  },
};

export const highFirst: Numbers = {
  int32: (bytes, at) => bytes.readInt32BE(at),
  int64: (bytes, at) => Number(bytes.readBigInt64BE(at)),
  double: (bytes, at) => bytes.readDoubleBE(at),
  ofDouble: (number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(number);
    return bytes;
  },
};
