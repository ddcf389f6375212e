import { VARCHAR } from "@duckdb/node-api";
import type { Position } from "../../records/log/log-entry.ts";
import type { Database } from "../duckdb.ts";

/** What the file knows about itself, beside the data. */
export interface FileFacts {
  read(key: string): string | undefined;
  /** Writes a fact, within the transaction under way if there is one. In memory it counts after `settle`. */
  write(key: string, value: string): Promise<void>;
  /** Takes over what was written (after the commit) or forgets it (after a rollback). */
  settle(committed: boolean): void;
}

/** Reads the facts of a file. */
export async function readFacts(database: Database): Promise<FileFacts> {
  const rows = await database.writeRows("SELECT key, value FROM facts");
  const known = new Map(rows.map(([key, value]) => [String(key), String(value)]));
  const pending = new Map<string, string>();
  return {
    read: (key) => known.get(key),
    async write(key, value) {
      if ((pending.get(key) ?? known.get(key)) === value) return;
      pending.set(key, value);
      await database.write(`DELETE FROM facts WHERE key = '${key.replaceAll("'", "''")}'`);
      await database.append("facts", 1, [
        { type: VARCHAR, read: () => key },
        { type: VARCHAR, read: () => value },
      ]);
    },
    settle(committed) {
      if (committed) for (const [key, value] of pending) known.set(key, value);
      pending.clear();
    },
  };
}

/** How many entries of the log have been read; null where an older Polku began, which did not count them. */
export const entriesRead = (facts: FileFacts): number | null =>
  facts.read("position") === undefined ? 0 : facts.read("entries") === undefined ? null : Number(facts.read("entries"));

/** A position as a fact. */
export const positionText = ({ xid, seq }: Position): string => `${xid} ${seq}`;
export function readPosition(text: string | undefined): Position | null {
  const [xid, seq] = text?.split(" ") ?? [];
  return xid === undefined || seq === undefined ? null : { xid, seq };
}
