import assert from "node:assert/strict";
import { paths } from "../src/api/paths.ts";
import type { PolkuForTests } from "./polku.ts";
import { until } from "./until.ts";

/** Somebody who hears what is counted as it comes. */
export interface Hearing extends Disposable {
  /** Places in the order in which they were told. */
  readonly places: string[];
  /** Everything that was sent, as it came. */
  text(): string;
  isOver(): boolean;
  /** Whether the line broke instead of coming to its end. */
  wasCut(): boolean;
  /** Waits until it is so. */
  until(isSo: (hearing: Hearing) => boolean): Promise<void>;
}

/** Opens the stream as a program would, and reads it. */
export async function listening(
  polku: Pick<PolkuForTests, "url">,
  headers: Readonly<Record<string, string>>,
): Promise<Hearing> {
  const leaving = new AbortController();
  const response = await fetch(`${polku.url}${paths.changes}`, { headers, signal: leaving.signal });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/event-stream");
  let text = "";
  let isOver = false;
  let wasCut = false;
  const places: string[] = [];
  const read = async () => {
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      for (const [, data = ""] of piece.matchAll(/^data: (.*)$/gm)) places.push(JSON.parse(data).place);
    }
  };
  read()
    .catch(() => {
      wasCut = true;
    })
    .finally(() => {
      isOver = true;
    });
  const hearing: Hearing = {
    places,
    text: () => text,
    isOver: () => isOver,
    wasCut: () => wasCut,
    async until(isSo) {
      await until(
        () => text,
        () => isSo(hearing),
      );
    },
    [Symbol.dispose]: () => leaving.abort(),
  };
  return hearing;
}
