import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { mistake } from "../../core/mistakes/mistake.ts";
import { BrokenSav } from "./broken-sav.ts";
import type { FileBytes } from "./file-bytes.ts";
import type { Numbers } from "./numbers.ts";

const unpack = promisify(inflate);

/** SPSS and others pack 4 MB at a time. */
const largestBlock = 16 << 20;
/** A file may unpack to this many bytes freely; beyond, to `ratioLimit` times its size. Keeps bombs out. */
const freeBytes = 1 << 30;
const ratioLimit = 200;
/** The list of blocks is held in memory; so many are some terabytes. */
const mostBlocks = 500_000;

interface Block {
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** The rows of a file packed by zlib, a block at a time, unpacked; what comes out is packed once more by bytecode. */
export async function* zlibBlocks(file: FileBytes, numbers: Numbers): AsyncGenerator<Buffer> {
  const { blocks, trailer } = await readList(file, numbers);
  let number = 0;
  for (const { at, packed, unpacked } of blocks) {
    number++;
    if (at !== file.position || packed <= 0 || at + packed > trailer)
      throw damaged(file, `expected block ${number} at byte ${file.position}, got ${packed} bytes at byte ${at}`);
    if (!(unpacked > 0 && unpacked <= largestBlock && packed <= 2 * largestBlock))
      throw damaged(file, `expected blocks of at most ${largestBlock} bytes, got one of ${unpacked}`);
    const piece = await file.take(packed, `block ${number}`);
    const bytes = await unpack(piece, { maxOutputLength: unpacked }).catch((error: NodeJS.ErrnoException) => {
      throw damaged(
        file,
        error.code === "ERR_BUFFER_TOO_LARGE"
          ? `block ${number} unpacks to more than the ${unpacked} bytes that it says`
          : `block ${number} cannot be unpacked (${error.message})`,
      );
    });
    if (bytes.length !== unpacked)
      throw damaged(file, `expected ${unpacked} bytes in block ${number}, got ${bytes.length}`);
    yield bytes;
  }
  if (file.position !== trailer)
    throw damaged(file, `expected the list of blocks at byte ${file.position}, got it at byte ${trailer}`);
}

/** The list of blocks, which stands behind them. What they would unpack to is looked at before any of it is done. */
async function readList(file: FileBytes, numbers: Numbers): Promise<{ blocks: readonly Block[]; trailer: number }> {
  const begin = file.position;
  const head = await file.take(24, "the packed rows' beginning");
  const [said, trailer, length] = [0, 8, 16].map((at) => numbers.int64(head, at)) as [number, number, number];
  if (said !== begin) throw damaged(file, `expected them to begin at byte ${begin}, got ${said}`);
  if (!(trailer >= file.position && length >= 24 && trailer + length <= file.size))
    throw damaged(file, `expected a list of blocks within ${file.size} bytes, got ${length} bytes at byte ${trailer}`);
  const count = numbers.int32(await file.elsewhere(trailer, 24, "the list of blocks"), 20);
  const most = Math.min(mostBlocks, Math.floor(length / 24) - 1);
  if (!(count >= 0 && count <= most)) throw damaged(file, `expected at most ${most} blocks, got ${count}`);
  const list = await file.elsewhere(trailer + 24, count * 24, "the list of blocks");
  const blocks = Array.from({ length: count }, (_, block) => ({
    at: numbers.int64(list, block * 24 + 8),
    unpacked: numbers.int32(list, block * 24 + 16),
    packed: numbers.int32(list, block * 24 + 20),
  }));
  const unpacked = blocks.reduce((sum, block) => sum + block.unpacked, 0);
  if (unpacked > freeBytes && unpacked > ratioLimit * file.size) {
    throw new BrokenSav(file.path, mistake("zip-bomb.spss", { ratio: ratioLimit }));
  }
  return { blocks, trailer };
}

const damaged = (file: FileBytes, message: string) =>
  new BrokenSav(file.path, `the packed rows are damaged: ${message}`);
