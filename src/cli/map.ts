import { basename } from "node:path";
import type { DraftedColumn } from "../core/draft/drafted.ts";
import { draftMap } from "../flows/draft-map.ts";
import type { Command } from "./command.ts";
import { wholeOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";

const command: Command = {
  usage: "DATA [--to FILE] [--header-rows N] [--sheet NAME]",
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
  },
  async run(call) {
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
      ...(headerRows.value < 0 ? {} : { headerRows: headerRows.value }),
      ...(sheet === undefined ? {} : { sheet }),
      afterPiece: (rows) => progress.at("Reading", null, `${rows.toLocaleString("en")} rows`),
    });
    progress.end();
    if (!drafted.ok) return call.fail(drafted.refusal);
    const { mapping, journey, rows, columns } = drafted.value;
    if (call.json) {
      call.print(JSON.stringify({ polku: "draft/1", mapping, journey, rows, columns }, null, 2));
      return 0;
    }
    call.print(`${mapping} and ${journey} are drafted from ${rows.toLocaleString("en")} rows:`);
    call.print(tallied(columns));
    call.print(`Read them, then: polku check ${data} --map ${mapping}`);
    return 0;
  },
};
export default command;

/** What the columns became, and how sure that is. */
function tallied(columns: readonly DraftedColumn[]): string {
  const kinds = Map.groupBy(columns, ({ becomes }) => words[becomes.as]);
  return [...kinds]
    .map(([kind, some]) => {
      const sure = (["sure", "likely", "guess"] as const)
        .map((confidence) => [some.filter((one) => one.confidence === confidence).length, confidence] as const)
        .filter(([n]) => n > 0)
        .map(([n, confidence]) => `${n} ${confidence}`);
      return `  ${kind}: ${some.length} (${sure.join(", ")})`;
    })
    .join("\n");
}

const words: Record<DraftedColumn["becomes"]["as"], string> = {
  id: "id",
  customer: "customer",
  weight: "weight",
  channel: "channel",
  location: "location",
  pass: "passes",
  touchpoint: "touchpoints named in rows",
  question: "questions named in rows",
  comment: "comments",
  at: "time",
  answer: "answers",
  outcome: "outcomes",
  attribute: "attributes",
  choice: "choices",
  choices: "choices",
  previews: "left out",
  unfinished: "not finished",
  nothing: "not used",
};
