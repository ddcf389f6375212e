import { app } from "./app.ts";
import { check } from "./check.ts";
import { codebook } from "./codebook.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { journey } from "./journey.ts";
import { map } from "./map.ts";
import { measures } from "./measures.ts";
import { method } from "./method.ts";
import { picture } from "./picture.ts";
import { problems } from "./problems.ts";
import { rejections } from "./rejections.ts";
import { report } from "./report.ts";
import { sections } from "./sections.ts";
import { warnings } from "./warnings.ts";
import { wording } from "./wording.ts";

/** Everything that Polku says in the Swedish of Finland. */
export const sv = {
  ...journey,
  ...measures,
  ...figures,
  ...wording,
  ...picture,
  ...sections,
  ...report,
  ...method,
  ...warnings,
  ...findings,
  ...rejections,
  ...check,
  ...app,
  ...map,
  ...problems,
  ...codebook,
};
