/**
 * Rows with their groups numbered by what they hold, and in that order. An engine numbers customers in the order in which it
 * meets them, and a bootstrap draws by number: so the same answers give the same interval to the last digit, whoever
 * counted them and in whatever order.
 */
export function numberedByContent<Row extends { readonly group: number }>(rows: readonly Row[]): Row[] {
  const groups = new Map<number, { readonly content: string; readonly row: Row }[]>();
  for (const row of rows) {
    const { group, ...content } = row;
    const held = { content: JSON.stringify(content), row };
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [held]);
    else known.push(held);
  }
  return [...groups.values()]
    .map((held) => held.sort(inOrder))
    .map((held) => ({ content: held.map(({ content }) => content).join(), held }))
    .sort(inOrder)
    .flatMap(({ held }, group) => held.map(({ row }) => ({ ...row, group })));
}

const inOrder = (one: { readonly content: string }, other: { readonly content: string }): number =>
  one.content < other.content ? -1 : one.content > other.content ? 1 : 0;
