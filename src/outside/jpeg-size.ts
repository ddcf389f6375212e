/** In pixels, as they lie in the file. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const isJpeg = (file: Uint8Array): boolean => file[0] === 0xff && file[1] === start;

const [start, frames, tables] = [0xd8, [0xc0, 0xcf], [0xc4, 0xc8, 0xcc]] as const;
const [end, scan] = [0xd9, 0xda];

/**
 * What a JPEG file says of its size (ITU-T T.81, B.2.2): of the one frame that stands before its first scan. Any number of fill bytes may
 * stand before a marker, which libraries that only look for a size do not know: what they tell may then be anything. Undefined where the
 * file is none, or not as the standard has it.
 */
export function jpegSize(file: Uint8Array): Size | undefined {
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (!isJpeg(file)) return undefined;
  let size: Size | undefined;
  for (let at = 2; at + 4 < file.length; ) {
    if (file[at] !== 0xff) return undefined;
    while (file[at] === 0xff) at++;
    const marker = file[at]!;
    if (marker === scan) return size;
    if (marker < frames[0] || marker === start || marker === end || at + 8 > file.length) return undefined;
    const length = bytes.getUint16(at + 1);
    if (marker <= frames[1] && !tables.some((table) => table === marker)) {
      if (size !== undefined || length < 8) return undefined;
      size = { height: bytes.getUint16(at + 4), width: bytes.getUint16(at + 6) };
      if (size.height === 0 || size.width === 0) return undefined;
    }
    if (length < 2) return undefined;
    at += 1 + length;
  }
  return undefined;
}
