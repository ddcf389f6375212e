import type { Overview } from "../../../api/overview.ts";
import type { Slices } from "../../../api/slice.ts";
import type { Workspace } from "../../../api/workspace.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { LaneName } from "../../../pictures/journey/lane.ts";
import type { JourneyMap } from "../../../pictures/journey/map.ts";
import { textWidth } from "../../../pictures/text-width.ts";
import { useLanguage } from "../../language.tsx";
import { Drawing } from "../../parts/drawing.tsx";
import { LegendView } from "../legend-view.tsx";
import { paperWords } from "./paper-words.ts";
import { pictures } from "./pictures.ts";
import "../../styles/paper.css";

/** What a journey's paper is made of: what the page shows. */
export interface PaperContents {
  readonly map: JourneyMap;
  readonly lanes: readonly LaneName[];
  readonly overview: Overview;
  readonly slices: Slices;
  readonly journey: Journey | undefined;
  readonly workspace: Workspace | undefined;
  /** Whose touchpoints stand out. */
  readonly owner: string | undefined;
}

/** A sheet of A3 across without its margins, in pixels of 1/96 inch; the same as in styles/paper.css. */
const sheetWidth = 1496;
const sheetHeight = 1030;
/** What stands around the picture: heading, legend, source and the space between; and a line of the lead. */
const around = 180;
const line = { size: 22, height: 31, width: 1400 };

/** The journey to hang on a wall: sheets of A3 that say without help what they show, of whom, from when and by how many. */
export function PaperView(contents: PaperContents) {
  const speech = useLanguage();
  const { language } = speech;
  const { name, about, lead, source } = paperWords(contents, speech);
  const lines = Math.ceil(textWidth(lead, line.size) / line.width);
  const shape = (sheetHeight - around - lines * line.height) / sheetWidth;
  const parts = pictures(language, contents.map, contents.lanes, shape);
  if (parts.length === 0) return null;
  return (
    <div className="paper">
      {parts.map(({ map, picture }, at) => (
        <section key={map.stages[0]?.touchpoints[0]} className="sheet">
          <header>
            <h1>{name}</h1>
            <p>{about}</p>
            {parts.length > 1 && <p className="sheet-number">{`${at + 1} / ${parts.length}`}</p>}
          </header>
          <p className="sheet-lead">{lead}</p>
          <Drawing picture={picture} />
          <LegendView map={map} />
          <footer>{source}</footer>
        </section>
      ))}
    </div>
  );
}
