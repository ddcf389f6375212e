import { createElement, type ReactNode } from "react";
import { rounded, type Svg } from "../../pictures/svg.ts";

/** A picture as elements of the page. */
export function Drawing({ picture }: { readonly picture: Svg }): ReactNode {
  return drawn(picture, 0);
}

function drawn({ name, attributes, children }: Svg, key: number): ReactNode {
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propOf(name), rounded(value)]));
  return createElement(
    name,
    { ...props, key },
    ...children.map((child, index) => (typeof child === "string" ? child : drawn(child, index))),
  );
}

/** SVG's own names, "stroke-width", as React writes them, "strokeWidth"; aria- and data- stay as they are. */
const propOf = (name: string): string => {
  if (name === "class") return "className";
  if (name === "tabindex") return "tabIndex";
  if (name === "viewBox" || name.startsWith("aria-") || name.startsWith("data-")) return name;
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
};
