import { ResizeFit, Transformer } from "@napi-rs/image";
import { imageSize } from "image-size";
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
/** Nor is any camera's so long: the rows of one that is narrow take many times what they unfold to. */
const mostOfASide = 12_000;
/** What a screen shows sharply. */
const longestSide = 2048;
const quality = 80;

/** The picture in a file, written anew, or why it is not: as `readPhoto` says it. */
export async function rewritePhoto(file: Uint8Array): Promise<Result<Photo, Problem>> {
  try {
    // Read off its head: a few bytes may say that they unfold to more than there is memory.
    const found = isJpeg(file) ? jpegSize(file) : imageSize(file);
    if (found === undefined) return refuse(notAPhoto("a JPEG file whose frame is not where it must be"));
    if ("type" in found && !kinds.includes(String(found.type))) return refuse(notAPhoto(`one of kind "${found.type}"`));
    const isLong = Math.max(found.width, found.height) > mostOfASide;
    if (isLong || found.width * found.height * (isDeepPng(file) ? 2 : 1) > mostPixels)
      return refuse(notAPhoto(`one of ${found.width} × ${found.height} pixels`, "photo-too-large"));
    const picture = new Transformer(file).rotate();
    if (Math.max(found.width, found.height) > longestSide)
      picture.fastResize({ width: longestSide, height: longestSide, fit: ResizeFit.Inside });
    const jpeg = await picture.jpeg(quality);
    const { width, height } = await new Transformer(jpeg).metadata();
    if (Math.max(width, height) > longestSide) return refuse(notAPhoto("one that is larger than its head says"));
    return ok({ jpeg, width, height });
  } catch (error) {
    return refuse(notAPhoto(`a file that cannot be read as one (${(error as Error).message})`));
  }
}

/** Whether a file begins as one of those kinds: the rest is seen as it is unfolded. */
export const beginsAsPhoto = (file: Uint8Array): boolean => {
  if (isJpeg(file)) return jpegSize(file) !== undefined;
  const begins = Buffer.from(file.subarray(0, 12)).toString("latin1");
  return begins.startsWith("\x89PNG\r\n\x1a\n") || (begins.startsWith("RIFF") && begins.endsWith("WEBP"));
};

/** A PNG of sixteen bits a colour unfolds to twice as much: its head says so at byte 24. */
const isDeepPng = (file: Uint8Array): boolean => file[0] === 0x89 && file[24] === 16;

export const notAPhoto = (got: string, code = "not-a-photo"): Problem => ({
  code,
  message: `expected a picture (JPEG, PNG or WebP) of at most ${mostPixels / 1_000_000} million pixels, got ${got}`,
});
