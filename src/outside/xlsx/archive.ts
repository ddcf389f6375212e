import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { Unreadable } from "../unreadable.ts";

/** Why a workbook cannot be read. */
export class BrokenWorkbook extends Unreadable {
  /** `why` is a problem whose words every language has, or in English where the archive is damaged. */
  constructor(path: string, why: Problem | string) {
    super(path, typeof why === "string" ? mistake("damaged-file.workbook", { damage: why }) : why);
  }
}

/** Names the parts of a workbook. */
export const relationships = "xl/_rels/workbook.xml.rels";

/** As yauzl says it where the list of parts, which stands at the end, is not there. */
const isCutShort = (message: string): boolean => /end of central directory/i.test(message);

/** A part may unpack to this many bytes freely; beyond, to `ratioLimit` times its size. Keeps bombs out. */
const freeBytes = 1 << 30;
const ratioLimit = 200;
/** A workbook has some dozens of parts. */
const mostParts = 10_000;

/**
 * The parts of a workbook, which is a zip archive. yauzl refuses parts that unpack to another size than they say, but looks at no
 * checksum, and damaged bytes often unpack to as many others: that is done here.
 */
export class Archive {
  readonly #path: string;
  readonly #zip: yauzl.ZipFile;
  readonly #parts = new Map<string, yauzl.Entry>();

  private constructor(path: string, zip: yauzl.ZipFile) {
    this.#path = path;
    this.#zip = zip;
  }

  static async open(path: string): Promise<Archive> {
    try {
      const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
      const archive = new Archive(path, zip);
      if (zip.entryCount > mostParts) throw new Error(`it has ${zip.entryCount} parts`);
      for await (const entry of zip.eachEntry()) {
        if (archive.#parts.has(entry.fileName)) throw new Error(`it has the part ${entry.fileName} twice`);
        archive.#parts.set(entry.fileName, entry);
      }
      return archive;
    } catch (error) {
      const { message } = error as Error;
      throw new BrokenWorkbook(
        path,
        isCutShort(message) ? mistake("damaged-file.workbook-short") : `the workbook is damaged: ${message}`,
      );
    }
  }

  /** Why this is no workbook that can be read, where it is another archive. */
  otherFormat(): Problem | null {
    if (this.has(relationships) || this.has("xl/workbook.xml")) return null;
    if (this.has("content.xml")) return mistake("other-format.open-document");
    return mistake(this.has("xl/workbook.bin") ? "other-format.binary-workbook" : "other-format.archive");
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** How many bytes a part unpacks to; 0 where there is none. */
  sizeOf(part: string): number {
    return this.#parts.get(part)?.uncompressedSize ?? 0;
  }

  /** A part as a stream of text; refused in words when it unpacks beyond all measure. */
  async *text(part: string): AsyncGenerator<string> {
    const entry = this.#parts.get(part);
    if (entry === undefined) throw new BrokenWorkbook(this.#path, `the workbook has no part ${part}`);
    const { compressedSize, uncompressedSize } = entry;
    if (uncompressedSize > freeBytes && uncompressedSize > ratioLimit * compressedSize)
      throw new BrokenWorkbook(this.#path, mistake("zip-bomb", { part, ratio: ratioLimit }));
    if ((entry.generalPurposeBitFlag & 1) === 1)
      throw new BrokenWorkbook(this.#path, mistake("protected-file.workbook"));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      let checksum = 0;
      for await (const piece of stream as AsyncIterable<Buffer>) {
        checksum = crc32(piece, checksum);
        yield decoder.decode(piece, { stream: true });
      }
      decoder.decode();
      if (checksum !== entry.crc32) throw new Error("its checksum does not fit what it holds");
    } catch (error) {
      throw new BrokenWorkbook(this.#path, `${part} of the workbook is damaged: ${(error as Error).message}`);
    }
  }

  close(): void {
    this.#zip.close();
  }
}
