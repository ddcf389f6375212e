import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languageAsked } from "../../core/survey/language-asked.ts";
import { type Language, languages } from "../../core/text.ts";
import { tabletTexts } from "../../texts/tablet-texts.ts";
import { data } from "./respondent-page.ts";

/** The page of a tablet, as it was built, with what it says to the staff in the language that the tablet asks for. */
export function kioskPage(folder: string): (asked: string | undefined) => string {
  const built = readFileSync(join(folder, "index.html"), "utf8");
  return (asked) => {
    const language = languageAsked(["en", ...languages], asked) as Language;
    return built
      .replace('lang="en"', `lang="${language}"`)
      .replace('<div id="respond"></div>', (place) => `${place}${data("words", tabletTexts(language)).text}`);
  };
}
