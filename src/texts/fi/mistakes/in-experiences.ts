import type { inExperiences as pattern } from "../../../core/mistakes/in-experiences.ts";

/** What can be wrong in an experience that is sent, in Finnish. */
export const inExperiences: Record<keyof typeof pattern, string> = {
  "bad-value.experience": "kokemuksen pitäisi olla kenttiä nimen mukaan",
  "bad-value.outcome": "tuloksen pitäisi olla kenttiä nimen mukaan",
  "bad-value.response": "vastauksen pitäisi olla kenttiä nimen mukaan",
  "bad-value.both": "kokemus koskee joko kosketuspistettä (touchpoint) tai koko polkua (whole), ei molempia",
  "bad-value.sent-scale": "{place} on väärin: vastausta {key} ei voi antaa asteikolla {got}",
  "unknown-touchpoint.here": "tällä polulla ei ole kosketuspistettä {got}{hint}",
  "unknown-answer.of-scale": "{place} on asteikko vastaukselle, jota tässä ei ole",
  "too-many.named": "{field} on liian pitkä: enintään {most}",
  "too-many.answers": "answers: enemmän kuin {most}",
  "bad-key.attribute": "attributes: avaimessa pitäisi olla 1–64 merkkiä",
  erased: "se tai asiakas, jota se koskee, on poistettu pysyvästi, eikä sitä oteta uudelleen vastaan",
  "import-under-way": "kesken oleva tuonti käsittelee tätä kokemusta; lähetä se uudelleen, kun tuonti on valmis",
  "cannot-be-kept": "PostgreSQL ei ota tätä riviä vastaan: {why}",
};
