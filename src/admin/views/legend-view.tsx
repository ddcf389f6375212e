import type { JourneyMap } from "../../pictures/journey/map.ts";
import { legend } from "../../pictures/legend.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";

/** What the marks of a journey's picture mean, those that are in it. */
export function LegendView({ map }: { readonly map: JourneyMap }) {
  const { language } = useLanguage();
  return (
    <ul className="legend">
      {legend(language, map).map(({ mark, text }) => (
        <li key={text}>
          <Drawing picture={mark} />
          {text}
        </li>
      ))}
    </ul>
  );
}
