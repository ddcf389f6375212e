import { words } from "../../texts/words.ts";
import { supplierMark } from "../marks.ts";
import { svg } from "../svg.ts";
import { leastWidth, wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import { type DrawLane, emptyLane, laneTitle, small } from "./lane.ts";
import { drawLeaning, leaning, leaningHeight } from "./leaning.ts";
import { lines, sizes } from "./needs.ts";
import { type Run, runsByOwner, runsBySupplier } from "./neighbours.ts";
import type { Stone } from "./stones.ts";

const ownersOf = (stones: readonly Stone[]): Named[] =>
  runsByOwner(stones).map((run) => ({ ...run, name: stones[run.from]!.owner || "–" }));

/** Whether the names of owners have the room to stand level. */
export const ownersStandLevel = (stones: readonly Stone[], at: Columns): boolean => !lean(placed(ownersOf(stones), at));

/** Who answers for what: one bracket over neighbours with the same first owner, and a mark where a supplier answers too. */
export const owners: DrawLane = (language, stones, at, top) => {
  const { height, drawn } = brackets(ownersOf(stones), at, top);
  const suppliers = stones.some(({ suppliers }) => suppliers.length > 0) ? 15 : 0;
  return {
    height: height + suppliers,
    drawing: svg(
      "g",
      { "aria-hidden": "true" },
      laneTitle(words(language)("picture.owners"), at, top + 24),
      drawn,
      stones.map(
        ({ suppliers }, index) => suppliers.length > 0 && supplierMark(at.columns[index]!.x - 4.5, top + height),
      ),
    ),
  };
};

/** Which outside suppliers answer where, by name. */
export const suppliers: DrawLane = (language, stones, at, top) => {
  const named = runsBySupplier(stones).flatMap((run) => {
    const { suppliers } = stones[run.from]!;
    return suppliers.length > 0 ? [{ ...run, name: suppliers.join(", ") }] : [];
  });
  if (named.length === 0) return emptyLane;
  const { height, drawn } = brackets(named, at, top);
  const title = laneTitle(words(language)("picture.suppliers"), at, top + 24);
  return { height, drawing: svg("g", { "aria-hidden": "true" }, title, drawn) };
};

/** Neighbours with a name over all of them. */
type Named = Run & { readonly name: string };

/** Where the line over each run stands, and the room for its name. */
const placed = (runs: readonly Named[], at: Columns) =>
  runs.map(({ from, to, name }) => {
    const [first, last] = [at.columns[from]!, at.columns[to]!];
    const [left, right] = [first.x - first.width / 2, last.x + last.width / 2];
    return { name, left: left + 5, right: right - 5, x: (left + right) / 2, room: right - left - 6 };
  });

const lean = (places: readonly { readonly name: string; readonly room: number }[]): boolean =>
  places.some(({ name, room }) => leastWidth(name, sizes.owner, lines.owner) > room + 0.01);

/** A line over each run with its name below: level where there is room for all of them, else all of them leaning. */
function brackets(runs: readonly Named[], at: Columns, top: number) {
  const places = placed(runs, at);
  const isLeaning = lean(places);
  const written = places.map(({ name, x, left, right, room }) =>
    isLeaning ? leaning(name, sizes.owner, x, right - left) : wrapped(name, sizes.owner, room, lines.owner),
  );
  const height = isLeaning
    ? Math.max(...written.map((name) => leaningHeight(name, sizes.owner))) + 4
    : 30 + 13 * (Math.max(...written.map(({ length }) => length)) - 1);
  const drawn = places.map(({ left, right, x }, index) => [
    svg("path", { d: `M${left},${top + 8}H${right}`, stroke: colour("line"), "stroke-width": 2 }),
    isLeaning
      ? drawLeaning(written[index]!, { x, y: top + 22, size: sizes.owner, fill: colour("soft") })
      : written[index]!.map((line, row) => svg("text", { ...small, x, y: top + 24 + row * 13 }, line)),
  ]);
  return { height, drawn };
}
