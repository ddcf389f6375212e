import { type AnswerKind, bandOf, type Scale } from "../core/experience/answers.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "../texts/numbers.ts";
import { words } from "../texts/words.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

export interface DistributionOptions {
  readonly width: number;
  readonly height?: number;
  /** What the answer is called. */
  readonly answer: string;
}

const fills = { negative: colour("stone"), neutral: colour("band"), positive: colour("path") } as const;

/** How the answers fall on their scale: a column for each value, its share above, its band by tone. */
export function distribution(
  language: Language,
  histogram: Readonly<Record<string, number>>,
  scale: Scale,
  kind: AnswerKind,
  { width, height = 132, answer }: DistributionOptions,
): Svg {
  const [t, number] = [words(language), numbers(language)];
  const columns = valuesOn(histogram, scale).map((value) => ({ value, n: histogram[String(value)] ?? 0 }));
  const total = columns.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(1, ...columns.map(({ n }) => n));
  const [top, bottom] = [20, height - 20];
  const spacing = width / columns.length;
  const barWidth = Math.min(56, spacing - Math.min(8, spacing * 0.2));
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": t("picture.distribution", { answer }),
    },
    svg("path", { d: `M0,${bottom + 0.5}H${width}`, stroke: colour("line") }),
    columns.map(({ value, n }, index) => {
      const [x, y] = [(index + 0.5) * spacing, bottom - (n / most) * (bottom - top)];
      const exact = total === 0 ? 0 : n / total;
      const share = n > 0 && exact < 0.005 ? `<${number.share(0.01)}` : number.share(exact);
      const text = { x, "text-anchor": "middle", "font-size": spacing < 34 ? 10.5 : 12 };
      return svg(
        "g",
        {},
        svg(
          "title",
          {},
          t("picture.distributionPart", { value: String(value), share, answers: t("n.answers", { n }) }),
        ),
        svg("rect", {
          x: x - barWidth / 2,
          y,
          width: barWidth,
          height: bottom - y,
          rx: 3,
          fill: fills[bandOf(kind, scale, value)],
        }),
        svg("text", { ...text, y: y - 5, fill: colour("ink") }, spacing < 34 ? share.replace(/\s?%$/, "") : share),
        svg(
          "text",
          { ...text, y: height - 4, fill: colour("soft") },
          number.decimal(value, Number.isInteger(value) ? 0 : 1),
        ),
      );
    }),
  );
}

/** Every step of a short scale of whole numbers, also those nobody chose; else the values that were given. */
function valuesOn(histogram: Readonly<Record<string, number>>, [min, max]: Scale): number[] {
  const given = Object.keys(histogram).map(Number);
  const isShort = max - min <= 12 && given.every(Number.isInteger) && Number.isInteger(min);
  if (isShort) return Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return given.sort((a, b) => a - b);
}
