// npm run docs: writes docs/measures.md from the comments of the measures that core/measures/index.ts names.
import { writeFileSync } from "node:fs";
import { measuresDocument } from "./measures-document.ts";

writeFileSync("docs/measures.md", measuresDocument());
