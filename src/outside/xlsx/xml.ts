import { SaxesParser } from "saxes";
import { mistake } from "../../core/mistakes/mistake.ts";
import { type Archive, BrokenWorkbook } from "./archive.ts";

/** What to do at each element of an XML part, by its name without prefix. */
export interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The parser holds a text, a tag or a comment until it ends, and every element that is open; these are more than workbooks have. */
const longestPiece = 4 << 20;
const deepest = 100;

/** Reads an XML part of a workbook from beginning to end; yields after each piece, so that nothing piles up. */
export async function* readXml(archive: Archive, path: string, part: string, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let waiting = 0;
  let depth = 0;
  let broken: Error | null = null;
  parser.on("error", (error) => {
    broken ??= error;
  });
  const damaged = (why: string) => new BrokenWorkbook(path, `${part} of the workbook is damaged: ${why}`);
  parser.on("opentag", ({ name, attributes }) => {
    waiting = 0;
    if (++depth > deepest) throw damaged(`it has elements in each other more than ${deepest} deep`);
    handlers.open?.(local(name), attributes);
  });
  const text = (piece: string) => {
    waiting = 0;
    handlers.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ name }) => {
    waiting = 0;
    depth--;
    handlers.close?.(local(name));
  });
  const check = () => {
    if (broken !== null) throw damaged((broken as Error).message);
  };
  for await (const piece of archive.text(part)) {
    waiting += piece.length;
    parser.write(piece);
    check();
    if (waiting > longestPiece) throw damaged(`it has a text, tag or comment of more than ${longestPiece} characters`);
    yield;
  }
  parser.close();
  check();
}

/** The same for a part that is small: all at once. */
export async function readWhole(archive: Archive, path: string, part: string, handlers: Handlers): Promise<void> {
  const size = archive.sizeOf(part);
  if (size > smallPart) {
    throw new BrokenWorkbook(path, mistake("workbook.part", { part, most: smallPart, got: size }));
  }
  for await (const _ of readXml(archive, path, part, handlers));
}

/** Lists of sheets and formats are a hundredth of this. */
const smallPart = 32 << 20;
