import { Transformer } from "@napi-rs/image";

/** A picture whose left half is red and whose right half is blue. */
export function aPicture(width = 40, height = 30): Transformer {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    const isLeft = at % width < width / 2;
    pixels[at * 4 + (isLeft ? 2 : 0)] = 0;
    pixels[at * 4 + 1] = 0;
  }
  return Transformer.fromRgbaPixels(pixels, width, height);
}
