import { type Svg, svgText } from "../../pictures/svg.ts";

/** Markup that is already safe: made by `html` or drawn as SVG. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | Svg | string | number | false | null | undefined | readonly Part[];

/** Markup from a template: what people wrote is escaped, markup and pictures go in as they are, `false` leaves nothing. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(template.reduce((text, piece, index) => text + written(parts[index - 1]) + piece));
}

function written(part: Part): string {
  if (part === undefined || part === null || part === false) return "";
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(written).join("");
  if (typeof part === "object") return svgText(part as Svg);
  return String(part).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
