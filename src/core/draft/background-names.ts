/** What tells who somebody is, whatever they think: nobody rates their own age. */
const person = `ages?|age ?(group|class|band|range|bracket|category)|born|year of birth|birth ?year|gender|sex|income|household( size| income)?|marital status|nationality|citizenship|occupation|profession|mother tongue|ikä|ikä(ryhmä|ryhmään|luokka|luokkaan|si|nne)|ikäryhmäsi|syntymävuosi|syntymävuotesi|sukupuoli|sukupuolesi|tulot|tulo(luokka|taso)|siviilisääty|kansalaisuus|ammatti|ammattisi|äidinkieli|ålder|ålders(grupp|klass)|födelseår|kön|inkomst|inkomst(klass|grupp)|civilstånd|medborgarskap|yrke|modersmål`;
/** What mostly does, but may also be what was rated: education in a school, the region that one visits. */
const circumstance = `education|education level|level of education|employment|employment status|region|area|district|country|county|postal code|zip ?code|segment|customer (type|group|segment)|language|koulutus|koulutus(aste|taso)|koulutuksesi|työ(tilanne|markkina-asema)|alue|maakunta|maa|kunta|asuinkunta|postinumero|segmentti|asiakas(ryhmä|tyyppi|segmentti)|kieli|utbildning|utbildningsnivå|sysselsättning|region|område|län|land|kommun|postnummer|kund(grupp|typ|segment)|språk`;

const before = String.raw`^\s*((what is|what's|which|your|the|customers?'?s?|respondents?'?s?|mikä on|mikä|mihin|asiakkaan|vastaajan|kundens|svarandens|vad är|vilken|vilket|till vilken|din|ditt|er|ert)[ _-]+)*`;
const after = String.raw`([ _-]?(group|class|band|range|bracket|category|level|code|ryhmä|ryhmään|luokka|koodi|grupp|klass|kod|\d{1,2}))?(\s+(do you|are you|kuulut|tillhör|hör du)\s.*)?\s*\??\s*$`;

const heading = (words: string) => new RegExp(`${before}(${words})${after}`, "iu");
const headings = { person: heading(person), circumstance: heading(circumstance) };

/**
 * Whether a heading asks who somebody is ("Age group", "Mikä on ikäsi?", "Ålder"): "person" surely, "circumstance" perhaps. A heading in
 * which such a word merely occurs ("Polite to people of every age") asks something else.
 */
export function backgroundOf(headingText: string): "person" | "circumstance" | null {
  const text = headingText.replace(/^\s*[A-Z]{0,2}\d{1,3}[a-z]?\s*[.:)_ -]\s*/u, "").replaceAll("_", " ");
  return headings.person.test(text) ? "person" : headings.circumstance.test(text) ? "circumstance" : null;
}
