import { app } from "./app.ts";
import { audits } from "./audits.ts";
import { check } from "./check.ts";
import { codebook } from "./codebook.ts";
import { contradictions } from "./contradictions.ts";
import { course } from "./course.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { journey } from "./journey.ts";
import { map } from "./map.ts";
import { measures } from "./measures.ts";
import { method } from "./method.ts";
import { moments } from "./moments.ts";
import { named } from "./named.ts";
import { people } from "./people.ts";
import { picture } from "./picture.ts";
import { problems } from "./problems.ts";
import { rejections } from "./rejections.ts";
import { remembered } from "./remembered.ts";
import { report } from "./report.ts";
import { sections } from "./sections.ts";
import { subgroups } from "./subgroups.ts";
import { switching } from "./switching.ts";
import { warnings } from "./warnings.ts";
import { wording } from "./wording.ts";

/** Everything that Polku says in Finnish. */
export const fi = {
  ...journey,
  ...measures,
  ...figures,
  ...wording,
  ...named,
  ...picture,
  ...sections,
  ...report,
  ...audits,
  ...moments,
  ...switching,
  ...remembered,
  ...method,
  ...contradictions,
  ...subgroups,
  ...course,
  ...warnings,
  ...findings,
  ...rejections,
  ...check,
  ...app,
  ...people,
  ...map,
  ...problems,
  ...codebook,
};
