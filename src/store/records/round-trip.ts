import type pg from "pg";
import type { Statement, TextRow } from "./records.ts";

/**
 * Statements known beforehand as one transaction in one round trip, in PostgreSQL's extended protocol:
 *
 *     we send      (Close, Parse where this connection does not know it yet), Bind, Execute · the next … · Sync
 *     it answers   a row or none, CommandComplete · … · ReadyForQuery
 *
 * What lies before one Sync is one transaction, so there is no BEGIN and no COMMIT: Sync commits, and ReadyForQuery comes
 * after the commit. After an error everything up to Sync is skipped and rolled back. Everything is written at once and
 * answered at once: one wake-up on either side. Rows are text, as it comes.
 */
export class RoundTrip implements pg.Submittable {
  /** Each statement's rows, after the commit. */
  readonly rows: Promise<TextRow[][]>;
  readonly #statements: readonly Statement[];
  readonly #answers: TextRow[][] = [];
  #current: TextRow[] = [];
  readonly #resolve: (rows: TextRow[][]) => void;
  readonly #reject: (error: unknown) => void;

  constructor(statements: readonly Statement[]) {
    const { promise, resolve, reject } = Promise.withResolvers<TextRow[][]>();
    this.rows = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#statements = statements;
  }

  submit(connection: pg.Connection): void {
    const known = prepared(connection);
    connection.stream.cork();
    for (const { name, text, values } of this.#statements) {
      if (name === "" || known[name] !== text) {
        // An earlier try may have prepared it and then failed: closing what is not there is no error.
        if (name !== "") connection.close({ type: "S", name }, true);
        connection.parse({ name, text, types: [] }, true);
      }
      connection.bind({ statement: name, values: values.map(asSent) }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  // What follows is called by pg as the answers come.

  handleDataRow({ fields }: { readonly fields: TextRow }): void {
    this.#current.push(fields);
  }

  handleCommandComplete(): void {
    this.#answers.push(this.#current);
    this.#current = [];
  }

  handleReadyForQuery(connection: pg.Connection): void {
    const known = prepared(connection);
    for (const { name, text } of this.#statements) if (name !== "") known[name] = text;
    this.#resolve(this.#answers);
  }

  handleError(error: unknown): void {
    this.#reject(error);
  }
}

/** What pg itself remembers to have prepared on a connection; its published types do not know it. */
const prepared = (connection: pg.Connection): Record<string, string> =>
  (connection as unknown as { parsedStatements: Record<string, string> }).parsedStatements;

/** Bytes are sent as they are, anything else as text. */
const asSent = (value: unknown): Buffer | string | null =>
  value === null || value === undefined ? null : Buffer.isBuffer(value) ? value : String(value);
