import { app } from "./app.ts";
import { asking } from "./asking.ts";
import { audits } from "./audits.ts";
import { data } from "./data.ts";
import { devices } from "./devices.ts";
import { experiences } from "./experiences.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { heard } from "./heard.ts";
import { importing } from "./import.ts";
import { journey } from "./journey.ts";
import { map } from "./map.ts";
import { measures } from "./measures.ts";
import { monthToMonth } from "./month-to-month.ts";
import { named } from "./named.ts";
import { people } from "./people.ts";
import { picture } from "./picture.ts";
import { problems } from "./problems.ts";
import { rejections } from "./rejections.ts";
import { responses } from "./responses.ts";
import { sections } from "./sections.ts";
import { settings } from "./settings.ts";
import { surveys } from "./surveys.ts";
import { warnings } from "./warnings.ts";
import { wording } from "./wording.ts";

/** What the app says in the Swedish of Finland; what only others say stands in `everything.ts`. */
export const sv = {
  ...journey,
  ...measures,
  ...figures,
  ...wording,
  ...named,
  ...picture,
  ...sections,
  ...audits,
  ...monthToMonth,
  ...warnings,
  ...findings,
  ...rejections,
  ...app,
  ...data,
  ...people,
  ...settings,
  ...map,
  ...experiences,
  ...heard,
  ...importing,
  ...surveys,
  ...responses,
  ...devices,
  ...asking,
  ...problems,
};
