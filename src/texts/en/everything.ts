import { accessibility } from "./accessibility.ts";
import { check } from "./check.ts";
import { codebook } from "./codebook.ts";
import { contradictions } from "./contradictions.ts";
import { en } from "./en.ts";
import { mail } from "./mail.ts";
import { method } from "./method.ts";
import { methodPhrases } from "./method-phrases.ts";
import { moments } from "./moments.ts";
import { remembered } from "./remembered.ts";
import { report } from "./report.ts";
import { respondent } from "./respondent.ts";
import { sms } from "./sms.ts";
import { subgroups } from "./subgroups.ts";
import { switching } from "./switching.ts";
import { tablet } from "./tablet.ts";
import { terminal } from "./terminal.ts";

/** All that Polku says in English: what the app says, and what only reports, exports and the terminal do. */
export const everything = {
  ...en,
  ...report,
  ...moments,
  ...switching,
  ...remembered,
  ...mail,
  ...method,
  ...methodPhrases,
  ...contradictions,
  ...sms,
  ...subgroups,
  ...accessibility,
  ...check,
  ...codebook,
  ...tablet,
  ...respondent,
  ...terminal,
};
