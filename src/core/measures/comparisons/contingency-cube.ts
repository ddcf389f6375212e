/** Counts by attributes and outcome: what subgroups are looked for in. */
export interface ContingencyCube {
  readonly attributes: readonly CubeAttribute[];
  /** The outcome's codes, lowest first: [0, 1] for what happened or did not, [1, 2, 3, 4, 5] for a rating. */
  readonly outcomes: readonly number[];
  /** As a database groups them: only what occurs. */
  readonly cells: readonly CubeCell[];
}

export interface CubeAttribute {
  readonly key: string;
  readonly values: readonly string[];
}

/** So many people with these values and this outcome. */
export interface CubeCell {
  /** By attribute, which of its values; −1 where it is not known. */
  readonly values: readonly number[];
  /** Which of the outcome's codes. */
  readonly outcome: number;
  readonly n: number;
}

/** "channel = phone". */
export interface Condition {
  readonly attribute: string;
  readonly value: string;
}

/** A subgroup's outcome beside everybody's whose attributes are known: numbers of people by code. */
export interface SubgroupCounts {
  readonly conditions: readonly Condition[];
  readonly inside: ArrayLike<number>;
  readonly all: ArrayLike<number>;
  /** Of a pair: those whom each condition alone takes in, of the same people. */
  readonly parents?: readonly ArrayLike<number>[];
}

/**
 * Every subgroup of one condition, and of two on different attributes, that anybody is in.
 *
 * Who did not tell an attribute is neither in nor out of its subgroups: not known is not another value.
 *
 *     subgroupCounts({
 *       attributes: [{ key: "channel", values: ["phone", "web"] }],
 *       outcomes: [0, 1],
 *       cells: [
 *         { values: [0], outcome: 1, n: 40 },
 *         { values: [1], outcome: 0, n: 170 },
 *       ],
 *     }).map(({ inside }) => inside)
 *     // [[0, 40], [170, 0]]
 *
 * Unit: people
 * Interval: none
 * Minimum n: none; `subgroupDiscovery` asks for 20
 * R: xtabs(n ~ a + b + outcome)
 * Source: catalogue M20.
 */
export function subgroupCounts(cube: ContingencyCube): SubgroupCounts[] {
  const columns = columnsOf(cube);
  const singles = cube.attributes.flatMap((_, a) => singlesOf(cube, columns, a));
  const pairs = cube.attributes.flatMap((_, a) =>
    cube.attributes.slice(a + 1).flatMap((_, further) => pairsOf(cube, columns, a, a + 1 + further)),
  );
  return [...singles, ...pairs].filter(({ inside }) => inside.some((n) => n > 0));
}

/** The cells as columns, which every table walks along. */
interface Columns {
  readonly values: readonly Int32Array[];
  readonly outcome: Int32Array;
  readonly n: Float64Array;
}

function columnsOf({ attributes, cells }: ContingencyCube): Columns {
  const size = cells.length;
  const columns = {
    values: attributes.map(() => new Int32Array(size)),
    outcome: new Int32Array(size),
    n: new Float64Array(size),
  };
  cells.forEach(({ values, outcome, n }, cell) => {
    columns.outcome[cell] = outcome;
    columns.n[cell] = n;
    for (let a = 0; a < values.length; a++) columns.values[a]![cell] = values[a]!;
  });
  return columns;
}

/** People by code, for each value of an attribute. */
function singlesOf({ attributes, outcomes }: ContingencyCube, { values, outcome, n }: Columns, a: number) {
  const attribute = attributes[a]!;
  const column = values[a]!;
  const codes = outcomes.length;
  const counts = new Float64Array(attribute.values.length * codes);
  for (let cell = 0; cell < n.length; cell++) {
    if (column[cell]! >= 0) counts[column[cell]! * codes + outcome[cell]!]! += n[cell]!;
  }
  const blocks = blocksOf(counts, codes);
  const all = added(blocks, codes);
  return blocks.map((inside, i) => ({ conditions: [conditionOf(attribute, i)], inside, all }));
}

/** People by code, for each value of one attribute with each of another. */
function pairsOf({ attributes, outcomes }: ContingencyCube, { values, outcome, n }: Columns, a: number, b: number) {
  const [one, other] = [attributes[a]!, attributes[b]!];
  const [first, second] = [values[a]!, values[b]!];
  const [width, codes] = [other.values.length, outcomes.length];
  const counts = new Float64Array(one.values.length * width * codes);
  for (let cell = 0; cell < n.length; cell++) {
    const i = first[cell]!;
    const j = second[cell]!;
    if (i >= 0 && j >= 0) counts[(i * width + j) * codes + outcome[cell]!]! += n[cell]!;
  }
  const blocks = blocksOf(counts, codes);
  const ofOne = one.values.map((_, i) => added(blocks.slice(i * width, (i + 1) * width), codes));
  const ofOther = other.values.map((_, j) =>
    added(
      one.values.map((_, i) => blocks[i * width + j]!),
      codes,
    ),
  );
  const all = added(ofOne, codes);
  return blocks.map((inside, group) => {
    const [i, j] = [Math.floor(group / width), group % width];
    const conditions = [conditionOf(one, i), conditionOf(other, j)];
    return { conditions, inside, all, parents: [ofOne[i]!, ofOther[j]!] };
  });
}

const conditionOf = ({ key, values }: CubeAttribute, at: number): Condition => ({ attribute: key, value: values[at]! });

const blocksOf = (counts: Float64Array, codes: number): Float64Array[] =>
  Array.from({ length: counts.length / codes }, (_, group) => counts.subarray(group * codes, (group + 1) * codes));

function added(blocks: readonly Float64Array[], codes: number): Float64Array {
  const sum = new Float64Array(codes);
  for (const block of blocks) for (let code = 0; code < codes; code++) sum[code]! += block[code]!;
  return sum;
}

/**
 * The counts of one subgroup, by its conditions; null where the cube has no such attribute or value.
 *
 *     countsOf(
 *       {
 *         attributes: [{ key: "channel", values: ["phone", "web"] }],
 *         outcomes: [0, 1],
 *         cells: [
 *           { values: [0], outcome: 1, n: 40 },
 *           { values: [0], outcome: 0, n: 60 },
 *           { values: [1], outcome: 1, n: 30 },
 *           { values: [1], outcome: 0, n: 170 },
 *         ],
 *       },
 *       [{ attribute: "channel", value: "phone" }],
 *     )
 *     // { inside: [60, 40], all: [230, 70] }
 *
 * Unit: people
 * Interval: none
 * Minimum n: as what is made of it
 * R: xtabs(n ~ outcome, subset(d, channel == "phone"))
 * Source: catalogue M20.
 */
export function countsOf(cube: ContingencyCube, conditions: readonly Condition[]): SubgroupCounts | null {
  const wanted = conditions.map(({ attribute, value }) => {
    const at = cube.attributes.findIndex(({ key }) => key === attribute);
    return { at, value: cube.attributes[at]?.values.indexOf(value) ?? -1 };
  });
  if (wanted.some(({ value }) => value < 0)) return null;
  const [inside, all] = [new Float64Array(cube.outcomes.length), new Float64Array(cube.outcomes.length)];
  for (const { values, outcome, n } of cube.cells) {
    if (wanted.some(({ at }) => values[at]! < 0)) continue;
    all[outcome]! += n;
    if (wanted.every(({ at, value }) => values[at] === value)) inside[outcome]! += n;
  }
  return { conditions, inside, all };
}
