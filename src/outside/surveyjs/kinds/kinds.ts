import { one, picture, ranking, several, yesOrNo } from "./choosing.ts";
import type { Kind } from "./kind.ts";
import { matrix } from "./matrix.ts";
import { rating } from "./rating.ts";
import { comment, heading, html, line, lines } from "./writing.ts";

/** What SurveyJS can ask, by its names, as far as something here asks the like. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    rating,
    radiogroup: one,
    dropdown: one,
    buttongroup: one,
    checkbox: several,
    tagbox: several,
    boolean: yesOrNo,
    imagepicker: picture,
    ranking,
    matrix,
    text: line,
    multipletext: lines,
    comment,
    html,
    heading,
  }),
);
