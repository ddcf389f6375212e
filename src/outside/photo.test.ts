import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Transformer } from "@napi-rs/image";
import { aPicture } from "../../test/picture.ts";
import { jpegSize } from "./jpeg-size.ts";
import { readPhoto as readPhotoOf } from "./photo.ts";

const readPhoto = (file: Uint8Array) => readPhotoOf(file, "a link");

/** What a camera writes beside the picture (EXIF): that it was held on its side, and in "GPS " where it was. */
function withCameraWords(jpeg: Buffer): Buffer {
  const turned = [0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0x00, 0x06, 0, 0]; // tag Orientation, a short, one, 6: turn right
  const maker = [0x01, 0x0f, 0x00, 0x02, 0, 0, 0, 14, 0, 0, 0, 38]; // tag Make, 14 letters at byte 38
  const tiff = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2]),
    Buffer.from([...maker, ...turned]),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from("GPS Turku Aura", "latin1"),
  ]);
  const words = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(words.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, words, jpeg.subarray(2)]);
}

const red = (pixels: Uint8Array, at: number) => pixels[at * 4]! > 200;

describe("a picture that was sent", () => {
  it("is written anew as JPEG, whatever of the three kinds it was", async () => {
    for (const file of [await aPicture(40, 30).jpeg(90), await aPicture(40, 30).png(), await aPicture(40, 30).webp()]) {
      const read = await readPhoto(file);
      assert(read.ok, read.ok ? "" : read.refusal.message);
      assert.deepEqual([...read.value.jpeg.subarray(0, 3)], [0xff, 0xd8, 0xff]);
      assert.deepEqual([read.value.width, read.value.height], [40, 30]);
    }
  });

  it("stands upright, and has lost what the camera wrote beside it", async () => {
    const file = withCameraWords(await aPicture(40, 30).jpeg(95));
    assert.ok(file.includes("Turku"));
    const read = await readPhoto(file);
    assert(read.ok);
    const { jpeg, width, height } = read.value;
    assert.deepEqual([width, height], [30, 40]);
    const pixels = await new Transformer(jpeg).rawPixels();
    const each = pixels.length / (width * height);
    const colours = new Uint8Array(width * height * 4);
    for (let at = 0; at < width * height; at++) colours.set(pixels.subarray(at * each, at * each + 3), at * 4);
    assert.ok(red(colours, 5 * width + 15), "what was left is above");
    assert.ok(!red(colours, 35 * width + 15), "what was right is below");
    assert.ok(!jpeg.includes("Turku") && !jpeg.includes("Exif"));
  });

  it("is no larger than a screen shows sharply", async () => {
    const read = await readPhoto(await aPicture(2200, 1100).jpeg(70));
    assert(read.ok);
    assert.deepEqual([read.value.width, read.value.height], [2048, 1024]);
  });

  it("is refused where it is none: by what it holds, not by what it is called", async () => {
    const jpeg = await aPicture(400, 300).jpeg(90);
    const files = {
      "a page": Buffer.from("<html><script>alert(1)</script>"),
      "a drawing": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      nothing: Buffer.alloc(0),
      "the beginning of one": jpeg.subarray(0, 200),
      "another kind": await aPicture(9, 9).bmp(),
    };
    for (const [what, file] of Object.entries(files)) {
      const read = await readPhoto(file);
      assert.equal(read.ok ? "taken" : read.refusal.code, "not-a-photo", what);
    }
  });

  it("is measured by the frame that is unfolded, whatever stands around its marker", async () => {
    const jpeg = await aPicture(40, 30).jpeg(90);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    assert.deepEqual(jpegSize(jpeg), { width: 40, height: 30 });
    const filled = Buffer.concat([jpeg.subarray(0, frame), Buffer.alloc(5, 0xff), jpeg.subarray(frame)]);
    assert.deepEqual(jpegSize(filled), { width: 40, height: 30 });
    const taken = await readPhoto(filled);
    assert(taken.ok && taken.value.width === 40);

    // As large as 16 bits can say, behind a fill byte, and a small frame where those look who do not know of fill bytes.
    const end = frame + 2 + jpeg.readUInt16BE(frame + 2);
    const huge = Buffer.from(jpeg.subarray(frame, end));
    huge.writeUInt16BE(65_000, 5);
    huge.writeUInt16BE(65_000, 7);
    const comment = Buffer.alloc(65_000, 0);
    comment.set([0xff, 0xfe, (comment.length - 2) >> 8, (comment.length - 2) & 255]);
    for (let at = 4; at + 20 < comment.length; at += 20) jpeg.copy(comment, at, frame, frame + 19);
    const trap = Buffer.concat([jpeg.subarray(0, frame), Buffer.from([0xff]), huge, comment, jpeg.subarray(end)]);
    const refused = await readPhoto(trap);
    assert.equal(refused.ok ? "taken" : refused.refusal.code, "photo-too-large");
    const twice = Buffer.concat([jpeg.subarray(0, end), huge, jpeg.subarray(end)]);
    assert.equal(jpegSize(twice), undefined, "no two frames");
    assert.equal(jpegSize(jpeg.subarray(0, end)), undefined, "no scan");
    assert.equal(
      jpegSize(Buffer.concat([jpeg.subarray(0, frame), Buffer.from([0, 0]), jpeg.subarray(frame)])),
      undefined,
    );
  });

  it("unfolds to no more for having sixteen bits a colour", async () => {
    const png = await aPicture(10, 10).png();
    // Its head says 4000 × 4000 of sixteen bits: 16 million pixels, as large in memory as 32.
    png.writeUInt32BE(4000, 16);
    png.writeUInt32BE(4000, 20);
    png[24] = 16;
    png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
    const read = await readPhoto(png);
    assert.equal(read.ok ? "taken" : read.refusal.code, "photo-too-large");
  });

  it("is refused before it unfolds where it would fill the memory", async () => {
    const png = await aPicture(10, 10).png();
    // Its head says that it is 100,000 pixels wide and as high; the checksum of the head is put right.
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
    const read = await readPhoto(png);
    assert.equal(read.ok ? "taken" : read.refusal.code, "photo-too-large");
  });

  it("is refused where it is longer than any camera makes it, whatever it unfolds to", async () => {
    for (const [width, height] of [
      [24_000_000, 1],
      [1, 24_000_000],
    ] as const) {
      const png = await aPicture(10, 10).png();
      png.writeUInt32BE(width, 16);
      png.writeUInt32BE(height, 20);
      png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
      const read = await readPhoto(png);
      assert.equal(read.ok ? "taken" : read.refusal.code, "photo-too-large");
    }
  });

  it("leaves room for the next after one that was refused", async () => {
    const [, read] = await Promise.all([readPhoto(Buffer.from("no")), aPicture(4, 4).png().then(readPhoto)]);
    assert.ok(read.ok);
  });
});

/** CRC-32 as PNG counts it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
