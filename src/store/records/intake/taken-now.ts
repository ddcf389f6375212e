/** Of a response in SQL: that this transaction has taken it, in this revision and by this link. */
export const takenNow = (id: string, link: string, revision: string): string =>
  `workspace = $1 AND id = ${id} AND link = ${link} AND revision = ${revision} AND xid = pg_current_xact_id()`;
