import { basename } from "node:path";
import type { DraftedColumn } from "../core/draft/drafted.ts";
import type { Fact } from "../core/mistakes/said.ts";
import type { Language } from "../core/text.ts";
import { draftMap } from "../flows/draft-map.ts";
import { allWords } from "../texts/all-words.ts";
import type { Command } from "./command.ts";
import { languageOf, wholeOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { sayFact } from "./say-problem.ts";

const command: Command = {
  usage: "DATA [--to FILE] [--header-rows N] [--sheet NAME] [--language LANGUAGE]",
  about: `Looks at a data file and drafts how it could be read: a mapping file, and a journey with a touchpoint for every question.
Scales are recognised by their numbers, or by their words in English, Finnish and Swedish; so are "does not apply",
dates, comments, groups, and what happened to the customer. So are exports of survey tools: their header rows, their
question texts as names, several choices, previews and answers that were not sent. Of an SPSS file its labels, missing
values and weight are taken as it says them. Behind every line of the draft stands how sure it is and why.

The draft begins with \`draft: true\`, and no figure is made of it. Read it, run polku check with it, put it right,
and take that line away.`,
  options: {
    to: {
      value: "FILE",
      about: "where the mapping goes (DATA's name with .mapping.yaml where absent); the journey goes beside it",
    },
    "header-rows": {
      value: "N",
      about: "how many rows the header has, 0 where there is none; recognised where absent",
    },
    sheet: { value: "NAME", about: "of an Excel workbook: which sheet; the first where absent" },
    language: {
      value: "LANGUAGE",
      about:
        "language of what is said, of the draft's comments, and in which it takes the names to be: fi, sv or en; en unless told",
    },
  },
  async run(call) {
    const language = languageOf(call);
    if (!language.ok) return call.misused(language.refusal);
    const say = (what: Fact) => sayFact(language.value, what);
    const headerRows = wholeOption(call, "header-rows", -1, 0, 5);
    if (!headerRows.ok) return call.misused(headerRows.refusal);
    const [data, ...others] = call.given;
    if (data === undefined) return call.misused("which data file? None is given");
    if (others.length > 0) return call.misused(`one data file is drafted at a time, got ${call.given.length}`);
    const target =
      call.value("to") ?? `${basename(data).replace(/(\.(csv|tsv|txt|xlsx|z?sav))?(\.gz)?$/i, "")}.mapping.yaml`;
    const sheet = call.value("sheet");
    const progress = progressOn(process.stderr, call.json);
    const drafted = await draftMap(data, target, {
      words: { language: language.value, say },
      ...(headerRows.value < 0 ? {} : { headerRows: headerRows.value }),
      ...(sheet === undefined ? {} : { sheet }),
      afterPiece: (rows) => progress.at("Reading", null, `${rows.toLocaleString("en")} rows`),
    });
    progress.end();
    if (!drafted.ok) return call.fail(drafted.refusal);
    const { mapping, journey, rows, columns } = drafted.value;
    if (call.json) {
      call.print(
        JSON.stringify(
          { polku: "draft/1", mapping, journey, rows, columns: columns.map((one) => inText(one, say)) },
          null,
          2,
        ),
      );
      return 0;
    }
    const t = allWords(language.value);
    call.print(t("terminal.drafted", { mapping, journey, rows }));
    call.print(tallied(columns, language.value));
    call.print(t("terminal.read", { data, mapping }));
    return 0;
  },
};
export default command;

/** A column with its reasons in words, as programs get it. */
function inText({ why, becomes, ...column }: DraftedColumn, say: (what: Fact) => string) {
  const others = "others" in becomes && becomes.others.map((other) => ({ ...other, why: say(other.why) }));
  return { ...column, why: say(why), becomes: others ? { ...becomes, others } : becomes };
}

/** What the columns became, and how sure that is. */
function tallied(columns: readonly DraftedColumn[], language: Language): string {
  const t = allWords(language);
  const kinds = Map.groupBy(columns, ({ becomes: { as } }) => t(`terminal.became.${as === "choices" ? "choice" : as}`));
  return [...kinds]
    .map(([kind, some]) => {
      const sure = (["sure", "likely", "guess"] as const)
        .map((confidence) => [some.filter((one) => one.confidence === confidence).length, confidence] as const)
        .filter(([n]) => n > 0)
        .map(([n, confidence]) => t(`terminal.${confidence}`, { n }));
      return `  ${kind}: ${some.length} (${sure.join(", ")})`;
    })
    .join("\n");
}
