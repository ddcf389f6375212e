import type { Says } from "../core/insight/wording/sayable.ts";
import type { Language } from "../core/text.ts";
import { words } from "../texts/words.ts";
import type { JourneyMap } from "./journey/map.ts";
import { stonesOf } from "./journey/stones.ts";
import { besideMark, doubtMark, indirectMark, markAlone, supplierMark, verdictMark } from "./marks.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

export interface LegendItem {
  readonly mark: Svg;
  readonly text: string;
}

/** What the marks of a journey mean; only of those that stand in this picture. */
export function legend(language: Language, map: JourneyMap): LegendItem[] {
  const t = words(language);
  const { stones, areScalesMixed } = stonesOf(language, map);
  const judged = (verdict: Says<"verdict">, radius: number): LegendItem | false =>
    stones.some((stone) => stone.verdict === verdict) && {
      mark: markAlone(verdictMark(verdict, 10, 10, radius)),
      text: t(`wording.verdict.${verdict}.mark`),
    };
  const items: (LegendItem | false)[] = [
    stones.some(({ felt }) => felt !== null) && { mark: markAlone(feltSample(), 28), text: t("legend.felt") },
    areScalesMixed && { mark: markAlone(written("5/7"), 28), text: t("legend.scales") },
    stones.some(({ expected }) => expected !== null) && { mark: markAlone(dotted(), 28), text: t("legend.expected") },
    map.beside !== undefined && { mark: markAlone(besideSample(), 28), text: t("legend.beside", { name: map.beside }) },
    stones.some(({ change }) => change?.isTold) && {
      mark: markAlone(written("+3"), 28),
      text: t("legend.difference"),
    },
    judged("pain", 6.5),
    judged("strength", 6.5),
    judged("neither", 7),
    judged("unjudged", 7),
    judged("too-few", 7),
    judged("withheld", 7),
    judged("unanimous", 7),
    judged("blind", 6.5),
    stones.some(({ against }) => against !== null) && {
      mark: markAlone(againstSample(), 28),
      text: t("legend.against"),
    },
    stones.some(({ doubted }) => doubted) && {
      mark: markAlone(doubtMark(10, 10, 7)),
      text: t("legend.doubted"),
    },
    stones.some(({ indirect }) => indirect) && { mark: markAlone(indirectMark(4, 10, 12)), text: t("legend.indirect") },
    stones.some(({ suppliers }) => suppliers.length > 0) && {
      mark: markAlone(supplierMark(5, 5, 10)),
      text: t("legend.supplier"),
    },
  ];
  return items.filter((item) => item !== false);
}

const written = (text: string): Svg =>
  svg(
    "text",
    { x: 14, y: 15, "font-size": 12, "text-anchor": "middle", "font-weight": 700, fill: colour("ink") },
    text,
  );

const feltSample = (): Svg =>
  svg(
    "g",
    {},
    svg("rect", { x: 8, y: 2, width: 12, height: 16, rx: 4, fill: colour("band") }),
    svg("path", { d: "M0,13C8,13 18,7 28,7", fill: "none", stroke: colour("path"), "stroke-width": 2.5 }),
  );

const besideSample = (): Svg =>
  svg(
    "g",
    {},
    svg("path", { d: "M0,10H28", stroke: colour("stone"), "stroke-width": 1.8 }),
    besideMark({ x: 14, y: 10 }),
  );

const dotted = (y = 10): Svg =>
  svg("path", {
    d: `M0,${y}H28`,
    stroke: colour("soft"),
    "stroke-width": 1.6,
    "stroke-dasharray": "1.5 4.5",
    "stroke-linecap": "round",
  });

const againstSample = (): Svg =>
  svg(
    "g",
    {},
    dotted(8),
    svg("path", { d: "M14,8V16", stroke: colour("path"), "stroke-width": 2.5 }),
    svg("circle", { cx: 14, cy: 16, r: 3, fill: colour("path") }),
  );
