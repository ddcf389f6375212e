import { SaxesParser } from "saxes";
import { type Archive, BrokenWorkbook } from "./archive.ts";

/** What to do at each element of an XML part, by its name without prefix. */
export interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads an XML part of a workbook from beginning to end; yields after each piece, so that nothing piles up. */
export async function* readXml(archive: Archive, path: string, part: string, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let broken: Error | null = null;
  parser.on("error", (error) => {
    broken ??= error;
  });
  parser.on("opentag", ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", ({ name }) => handlers.close?.(local(name)));
  const check = () => {
    if (broken !== null)
      throw new BrokenWorkbook(path, "workbook", `${part} of the workbook is damaged: ${(broken as Error).message}`);
  };
  for await (const piece of archive.text(part)) {
    parser.write(piece);
    check();
    yield;
  }
  parser.close();
  check();
}

/** The same for a part that is small: all at once. */
export async function readWhole(archive: Archive, path: string, part: string, handlers: Handlers): Promise<void> {
  for await (const _ of readXml(archive, path, part, handlers));
}
