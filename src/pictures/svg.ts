/** An SVG element as a value: the report writes it as text, the app draws it as elements. */
export interface Svg {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Svg | string)[];
}

type Child = Svg | string | false | null | undefined | readonly Child[];

/** Makes an element. Attributes that are undefined and children that are false are left out. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly Child[]
): Svg {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return { name, attributes: Object.fromEntries(given), children: flat(children) };
}

/** An element as SVG text; everything that people wrote is escaped. */
export function svgText({ name, attributes, children }: Svg): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(rounded(value)))}"`);
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : svgText(child)));
  return inside.length === 0
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${inside.join("")}</${name}>`;
}

/** A tenth of a pixel is as fine as anybody sees, and keeps a page small. */
export const rounded = (value: string | number): string | number =>
  typeof value === "number" ? Math.round(value * 10) / 10 : value;

const flat = (children: readonly Child[]): (Svg | string)[] =>
  children.flatMap((child): (Svg | string)[] => {
    if (child === false || child === null || child === undefined) return [];
    return Array.isArray(child) ? flat(child as readonly Child[]) : [child as Svg | string];
  });

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
