import { moodsOf } from "../core/survey/face.ts";
import { face } from "./face.ts";
import { type Svg, svg } from "./svg.ts";
import { wrapped } from "./text-width.ts";
import { themes } from "./tokens.ts";

/** Sheets that a poster is printed on: a wall's, a table's, and a sheet of A4 that is folded to stand on a table. */
export const posterSizes = ["a4", "a6", "stand"] as const;
export type PosterSize = (typeof posterSizes)[number];

/** Width and height of the sheet, in millimetres. */
export const sheetOf: Readonly<Record<PosterSize, readonly [width: number, height: number]>> = {
  a4: [210, 297],
  a6: [105, 148],
  stand: [210, 297],
};

/** What a poster says, and the code that leads to the questions. */
export interface Poster {
  /** Of each language, the first the largest. */
  readonly questions: readonly string[];
  /** How to answer, likewise. */
  readonly how: readonly string[];
  /** The address in letters, for who has no camera. */
  readonly address: string;
  /** The code's squares, row by row; true: dark. Without a border: the paper is it. */
  readonly code: readonly (readonly boolean[])[];
  /** Faces that invite to answer, 4 or 5; 0: none. */
  readonly faces: number;
}

/** Always on white, in dark ink: what a camera reads and any printer prints. */
const { ink, soft, path } = themes.light;

/** A poster to print, in millimetres. The stand shows it to both sides of the table: one half stands on its head, and is folded behind. */
export function posterPicture(poster: Poster, size: PosterSize): Svg {
  const [width, height] = sheetOf[size];
  const sheet = { viewBox: `0 0 ${width} ${height}`, width: `${width}mm`, height: `${height}mm` };
  const ground = svg("rect", { width, height, fill: themes.print.paper });
  const named = {
    ...sheet,
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "aria-label": `${poster.questions[0]} ${poster.address}`,
  };
  if (size !== "stand") return svg("svg", named, ground, upright(poster, width, height));
  const half = height / 2;
  return svg(
    "svg",
    named,
    ground,
    svg("g", { transform: `rotate(180 ${width / 2} ${half / 2})` }, lying(poster, width, half)),
    svg("path", {
      d: `M0,${half}H${width}`,
      stroke: themes.print.line,
      "stroke-width": 0.3,
      "stroke-dasharray": "2 2",
    }),
    svg("g", { transform: `translate(0 ${half})` }, lying(poster, width, half)),
  );
}

/** The words above, the code below. */
function upright(poster: Poster, width: number, height: number): Svg {
  const margin = width * 0.09;
  const inner = width - 2 * margin;
  return firstThatFits((letters) => {
    const top = words(poster, {
      x: width / 2,
      y: margin,
      width: inner,
      size: width * 0.078 * letters,
      anchor: "middle",
    });
    const block = { x: width / 2, width: inner, size: width * 0.037 * letters, anchor: "middle" } as const;
    const how = howTo(poster, block, height - margin);
    const gap = width * 0.06;
    const rest = how.top - top.bottom - 2 * gap;
    const side = Math.min(inner * 0.66, rest);
    const at = code(poster, (width - side) / 2, top.bottom + gap + (rest - side) / 2, side);
    return { picture: svg("g", {}, top.picture, at, how.picture), fits: side >= width * 0.42 };
  });
}

/** The words on the left, the code on the right. */
function lying(poster: Poster, width: number, height: number): Svg {
  const margin = height * 0.12;
  const side = width * 0.34;
  const inner = width - side - 3 * margin;
  return firstThatFits((letters) => {
    const top = words(poster, { x: margin, y: margin, width: inner, size: height * 0.078 * letters, anchor: "start" });
    const block = { x: margin, width: inner, size: height * 0.04 * letters, anchor: "start" } as const;
    const how = howTo(poster, block, height - margin);
    const at = code(poster, width - margin - side, (height - side) / 2, side);
    return { picture: svg("g", {}, top.picture, how.picture, at), fits: top.bottom <= how.top };
  });
}

/** With letters as large as they can be; with the smallest, whether all fits or not. */
function firstThatFits(drawn: (letters: number) => { readonly picture: Svg; readonly fits: boolean }): Svg {
  for (let letters = 1; letters > 0.5; letters -= 0.1) {
    const { picture, fits } = drawn(letters);
    if (fits) return picture;
  }
  return drawn(0.5).picture;
}

interface Block {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly anchor: "start" | "middle";
}

/** The faces and the question in each language, from `y` on downwards. */
function words({ questions, faces }: Poster, { x, y, width, size, anchor }: Block & { readonly y: number }) {
  const radius = size * 0.62;
  const step = radius * 2.7;
  const moods = faces === 0 ? [] : moodsOf(faces);
  const from = anchor === "middle" ? x - (step * (moods.length - 1)) / 2 : x + radius;
  const parts: Svg[] = moods.map((mood, at) => face(mood, { x: from + at * step, y: y + radius, radius, ink: path }));
  let bottom = faces === 0 ? y : y + radius * 2 + size * 0.9;
  for (const [at, question] of questions.entries()) {
    const letters = at === 0 ? size : size * 0.58;
    for (const line of wrapped(question, letters, width, 5)) {
      bottom += letters * 1.16;
      const weight = at === 0 ? 650 : 400;
      parts.push(text(line, { x, y: bottom, size: letters, anchor, weight, fill: at === 0 ? ink : soft }));
    }
    bottom += letters * 0.5;
  }
  return { picture: svg("g", {}, parts), bottom };
}

/** How to answer in each language and the address, upwards from `foot`. */
function howTo({ how, address }: Poster, { x, width, size, anchor }: Block, foot: number) {
  const lines = how.flatMap((line) => wrapped(line, size, width, 2));
  const small = size * 0.78;
  const written = wrapped(address, small, width, 2);
  const top = foot - written.length * small * 1.3 - size * 0.7 - lines.length * size * 1.35;
  const parts = [
    ...lines.map((line, at) =>
      text(line, { x, y: top + (at + 1) * size * 1.35, size, anchor, weight: 400, fill: ink }),
    ),
    ...written.map((line, at) =>
      text(line, {
        x,
        y: foot - (written.length - 1 - at) * small * 1.3,
        size: small,
        anchor,
        weight: 400,
        fill: soft,
      }),
    ),
  ];
  return { picture: svg("g", {}, parts), top };
}

/** The code as one path, a rectangle for each run of dark squares: no hairlines between them. */
function code({ code: rows }: Poster, x: number, y: number, side: number): Svg {
  const runs = rows.flatMap((row, at) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => `M${index},${at}h${length}v1h-${length}z`),
  );
  const scale = side / rows.length;
  return svg("path", { d: runs.join(""), fill: ink, transform: `translate(${cut(x)} ${cut(y)}) scale(${cut(scale)})` });
}

const cut = (value: number): number => Math.round(value * 1000) / 1000;

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle";
  readonly weight: number;
  readonly fill: string;
}

const text = (words: string, { x, y, size, anchor, weight, fill }: TextStyle): Svg =>
  svg(
    "text",
    {
      ...{ x, y, fill, "font-size": size, "font-weight": weight, "text-anchor": anchor },
      "font-family": "Inter Variable, Inter, system-ui, sans-serif",
    },
    words,
  );
