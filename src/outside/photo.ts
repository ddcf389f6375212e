import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { isJpeg, jpegSize } from "./jpeg-size.ts";

/** A picture as it is kept. */
export interface Photo {
  readonly jpeg: Buffer;
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
}

const kinds = ["png", "webp"];
/** A picture unfolds to four bytes a pixel, whatever its file takes. */
const mostPixels = 24_000_000;
/** What a screen shows sharply. */
const longestSide = 2048;
const quality = 80;

/** Pictures unfold one after the other, so that many at once do not fill the memory; so many may wait for that. */
let before: Promise<unknown> = Promise.resolve();
let waiting = 0;
const mostWaiting = 8;

/**
 * The picture in a file, written anew: upright, no larger than a screen shows, and without anything else that the file held (place, time,
 * camera, whatever was hidden in it). Refused where it is none of the kinds that every browser sends, is too large, or is broken.
 */
export async function readPhoto(file: Uint8Array): Promise<Result<Photo, Problem>> {
  if (waiting >= mostWaiting) return refuse(tooManyAtOnce);
  waiting++;
  const read = before.then(() => rewritten(file)).finally(() => waiting--);
  before = read;
  return read;
}

async function rewritten(file: Uint8Array): Promise<Result<Photo, Problem>> {
  // Loaded when the first picture comes: most servers never see one.
  const [{ ResizeFit, Transformer }, { imageSize }] = await Promise.all([
    import("@napi-rs/image"),
    import("image-size"),
  ]);
  try {
    // Read off its head: a few bytes may say that they unfold to more than there is memory.
    const found = isJpeg(file) ? jpegSize(file) : imageSize(file);
    if (found === undefined) return refuse(notOne("a JPEG file whose frame is not where it must be"));
    if ("type" in found && !kinds.includes(String(found.type))) return refuse(notOne(`one of kind "${found.type}"`));
    if (found.width * found.height > mostPixels)
      return refuse(notOne(`one of ${found.width} × ${found.height} pixels`, "photo-too-large"));
    const picture = new Transformer(file).rotate();
    if (Math.max(found.width, found.height) > longestSide)
      picture.fastResize({ width: longestSide, height: longestSide, fit: ResizeFit.Inside });
    const jpeg = await picture.jpeg(quality);
    const { width, height } = await new Transformer(jpeg).metadata();
    if (Math.max(width, height) > longestSide) return refuse(notOne("one that is larger than its head says"));
    return ok({ jpeg, width, height });
  } catch (error) {
    return refuse(notOne(`a file that cannot be read as one (${(error as Error).message})`));
  }
}

const tooManyAtOnce: Problem = {
  code: "too-fast",
  message: "expected fewer pictures at once; send it again a little later",
};

const notOne = (got: string, code = "not-a-photo"): Problem => ({
  code,
  message: `expected a picture (JPEG, PNG or WebP) of at most ${mostPixels / 1_000_000} million pixels, got ${got}`,
});
