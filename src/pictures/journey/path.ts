/** A point of a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Divides `items` where `known` is null: the runs of neighbours that a line may join. */
export function runsOf<Item>(items: readonly Item[], known: (item: Item) => boolean): Item[][] {
  const runs: Item[][] = [[]];
  for (const item of items) {
    if (known(item)) runs.at(-1)?.push(item);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A soft line through points from left to right; level at each of them, so that it never overshoots what was measured. */
export function across(points: readonly Point[]): string {
  return drawn(points, (from, to) => {
    const middle = (from.x + to.x) / 2;
    return [middle, from.y, middle, to.y];
  });
}

/** The same from top to bottom. */
export function down(points: readonly Point[]): string {
  return drawn(points, (from, to) => {
    const middle = (from.y + to.y) / 2;
    return [from.x, middle, to.x, middle];
  });
}

function drawn(points: readonly Point[], controls: (from: Point, to: Point) => readonly number[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const end = `${tenth(point.x)},${tenth(point.y)}`;
      if (before === undefined) return `M${end}`;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = controls(before, point).map(tenth);
      return `C${x1},${y1} ${x2},${y2} ${end}`;
    })
    .join("");
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
