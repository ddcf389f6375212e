/** What a column's name says it is about, in English, Finnish or Swedish. The first that fits. */
const meanings = {
  id: /^\P{L}*(id|respnum|respondent|record|rowid)\P{L}*$|respon(dent|se)[ _-]?(id|nr|no|number)|vastaajan?[ _-]?(id|nro|numero)|svarandenummer|\buuid\b/iu,
  customer: /^(customer|client|asiakas|kund)[ _-]?(id|nr|no|number|key|numero|nro|tunnus|nummer)?$/i,
  /** Says so if every row has its own. */
  rowId: /(^|[ _-])([Ii][Dd]|[Ii]ndex|nro|tunnus|nummer)$|\p{Ll}I[Dd]$/u,
  year: /\byear|^yr$|vuosi|^år/i,
  time: /date|time|day|päivä|pvm|aika|datum|dag\b|tid\b|submitted|created|completed/i,
  weight: /^weight|^wgt|^paino|^vikt|[ _-]weight$/i,
  comment: /comment|verbatim|open|feedback|kommentti|palaute|avoin|vapaa|perustel|kommentar|fritext/i,
  recommend: /recommend|\bnps\b|netpro|likel(y|ihood) to|suosit|rekommend/i,
  return: /again|come back|coming back|visit.*next|uudelleen|uudestaan|palaa|igen\b|återkom/i,
  effort: /effort|easy|\bease\b|\bces\b|helppo|vaiva|lätt|enkel/i,
  overall:
    /overall|in general|as a whole|kokonais|yleisarv|kaiken kaikkiaan|helhet|som helhet|allm[äa]n|q\w*all\b|^(customer[ _-]?)?satisfaction([ _-]?(score|rating))?$|[ _.-]whole$/i,
  churned: /churn|attrition|cancelled|canceled|left\b|poistu|lähten|lopett|slutat|lämnat/i,
  complained: /complain|valitt|valitus|reklam|klag/i,
  renewed: /renew|uusi(nut|ttu)|förny/i,
  purchased: /purchas|bought|ostan?ut|ostos|köpt|köp\b/i,
  /** How often or how many, which is no opinion. */
  times:
    /^(number|no\.?|count) of\b|[ _]count$|(calls|visits|nights|orders|purchases|contacts)$|lukumäärä|(^|[ _])lkm$|kertoja|^antal\b/i,
  /** What somebody has sorted comments by. */
  theme: /^(theme|topic|category|label|teema|aihe|aihealue|kategoria|tema|ämne|kategori)([ _-]?(name|nimi|namn))?$/iu,
  channel: /^((contact|service)[ _-]?)?channel$|^(asiointi|yhteydenotto)?kanava$|^(kontakt)?kanal$/i,
  location:
    /^(location|place|site|store|branch|toimipiste|toimipaikka|paikka|sijainti|myymälä|ravintola|plats|ort|filial|verksamhetsställe|butik|restaurang)$/iu,
  touchpoint:
    /^(touch ?-?points?|contact ?points?|encounter|kosketuspiste|kohtaaminen|kohtaamispiste|kontaktpunkt|beröringspunkt|möte)([ _-]?(name|id|key|code|nimi|tunnus|koodi|namn|kod))?$/iu,
  question:
    /^(question|survey ?item|item|statement|measure|metric|indicator|variable|kysymys|väittämä|mittari|muuttuja|fråga|påstående|mått|variabel)([ _-]?(name|text|id|key|code|nr|no|number|label|nimi|teksti|koodi|nro|tunnus|namn|kod|nummer))?$/iu,
  value:
    /^(value|answer|score|rating|response|result|grade|arvo|vastaus|arvosana|pisteet|tulos|svar|värde|betyg|poäng)([ _-]?(value|code|number|arvo|koodi|värde))?$/iu,
  period:
    /wave|quarter|month|season|round|week|kierros|kvartaali|neljännes|kuukausi|viikko|kvartal|månad|våg|omgång|vecka/iu,
  returned: /returned|repeat|palannut|återvänt/i,
} as const;

export type NameMeaning = keyof typeof meanings;

/** Whether a column's name speaks of something. */
export const speaksOf = (name: string, meaning: NameMeaning): boolean => meanings[meaning].test(name);

export const outcomeNames = [
  "churned",
  "complained",
  "renewed",
  "purchased",
  "returned",
] as const satisfies readonly NameMeaning[];

/** What YAML reads as no word, and what journey and mapping keep for themselves. */
const notKeys: ReadonlySet<string> = new Set(["true", "false", "null", "whole"]);

/** What a questionnaire puts before a question: "Q7_1 ", "7. ", "Q7B_". */
const numbering =
  /^\s*((q|k|f|kysymys|question|fråga)?\s*\d+[a-z]?([._-]\d+)*\s*[.:)_–-]*\s+|q\d+[a-z]?_)(?=\p{L}{3})/iu;
const asking =
  /^(how satisfied (were|are) you with|how would you rate|kuinka tyytyväinen (olit|olet)|miten tyytyväinen (olit|olet)|hur nöjd (var|är) du med)\s+((the|our|your)\s+)?(?=\p{L}{3})/iu;

/** A key made of a column's name: "Q7_1 Cleanliness of toilets" becomes "cleanliness-of-toilets". Never one of `taken`. */
export function keyOf(name: string, taken: ReadonlySet<string>): string {
  const words = name.replace(numbering, "").replace(asking, "");
  const plain = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  const key = /^[a-z]/.test(plain) && !notKeys.has(plain) ? plain : `t-${plain || "1"}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? key : `${key}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
