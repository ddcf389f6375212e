import { fetchTexts, firstLanguage } from "./reader-language.ts";

// The page's first script: the texts of the reader's language are on their way while the app is. Where they do not come, the app
// says so.
fetchTexts(firstLanguage()).catch(() => {});
