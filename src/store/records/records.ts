import type pg from "pg";
import type { Problem } from "../../core/problem.ts";

/** A workspace's id: a UUID as text. Nothing crosses it. */
export type WorkspaceId = string;

/** What a transaction can be asked. Rows come as objects by column name. */
export interface Sql {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A prepared statement, its rows as text. */
  run(statement: Statement): Promise<TextRow[]>;
}

/** A statement known beforehand. */
export interface Statement {
  /** Under which a connection prepares it once; "" for one that is not prepared. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A row as text by column place, as PostgreSQL sends it: the fast way. */
export type TextRow = readonly (string | null)[];

/**
 * The records, open: PostgreSQL, the truth. Every function of this folder takes it first and the workspace second.
 * Trouble with the database itself (gone, full disk) is thrown; `troubleOf` says it in words.
 */
export interface Records {
  /** Whose PostgreSQL it is: our own, started here · our own, started by another Polku · somebody else's. */
  readonly server: "started" | "attached" | "external";
  /** Why our own PostgreSQL last went away, where that is known: a full disk. */
  trouble(): Problem | undefined;
  /**
   * One transaction as the app role, which row-level security holds inside `workspace`; committed when `work` resolves,
   * rolled back when it throws.
   */
  inWorkspace<T>(workspace: WorkspaceId, work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Statements known beforehand as one transaction in one round trip, each prepared once a connection. Answers each
   * statement's rows as text. Fails as a whole. "write": the transaction gets its number before anything is looked at, so
   * that an erasure can tell who may not have seen it.
   */
  atOnce(workspace: WorkspaceId, statements: readonly Statement[], purpose?: "read" | "write"): Promise<TextRow[][]>;
  /** One transaction as the owner of the tables, held in no workspace: only for the list of workspaces itself. */
  asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Connections for the library that reads and writes accounts, made when it first asks; they find the tables of schema
   * polku_auth by their bare names.
   */
  accountsPool(): pg.Pool;
  /** Closes every connection, and stops the PostgreSQL that was started here. */
  close(): Promise<void>;
}
