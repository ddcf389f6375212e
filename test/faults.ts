import type { Meaning } from "../src/core/doctor/specimen.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";
import type { Survey } from "./surveys.ts";

/** A fault that can be planted in a survey, more or less strongly. */
export type Fault = (made: Survey, strength: number) => void;

const answer = (name: string, scale: readonly [number, number]): Meaning => ({
  as: "answer",
  touchpoint: name,
  answer: "satisfaction",
  scale,
  reversed: false,
});

/** Rewrites a column, cell by cell; what is undefined stays. */
function rewrite(
  made: Survey,
  name: string,
  how: (text: string, row: number, random: ReturnType<typeof randomFrom>) => string | undefined,
): void {
  const column = made.column(name);
  const random = randomFrom(90 + 100 * made.seed + made.columns.indexOf(column));
  column.texts = column.texts.map((text, row) => how(text, row, random) ?? text);
}

/** Replaces a column's meaning. */
function means(made: Survey, name: string, meaning: Meaning): void {
  const at = made.columns.findIndex((column) => column.name === name);
  Object.assign(made.columns[at]!, { meaning });
}

/** Faults by the doctor's code. What `strength` is stands with each. */
export const faults: Readonly<Record<string, Fault>> = {
  /** Share of people who did not meet the touchpoint and are coded 6, on a scale that the mapping takes for 1–6. */
  "not-applicable-code": (made, share) => {
    means(made, "t2", answer("t2", [1, 6]));
    rewrite(made, "t2", (_, __, random) => (random.uniform() < share ? "6" : undefined));
  },
  /** Share of cells that hold 99. */
  "missing-code": (made, share) =>
    rewrite(made, "t2", (_, __, random) => (random.uniform() < share ? "99" : undefined)),
  /** How much is taken from every answer: 1 makes 0–4 of 1–5. */
  "shifted-scale": (made, by) => rewrite(made, "t2", (text) => (text === "" ? undefined : String(Number(text) - by))),
  /** Share of the people who answered the wrong way round. */
  "reversed-scale": (made, share) =>
    rewrite(made, "t2", (text, _, random) =>
      text === "" || random.uniform() >= share ? undefined : String(6 - Number(text)),
    ),
  /** Share of the file, from its beginning, in which a scale of 1–10 was cut to 1–5. */
  "mixed-scales": (made, share) => {
    means(made, "t2", answer("t2", [1, 10]));
    rewrite(made, "t2", (text, row, random) =>
      text === "" || row < share * made.rows ? undefined : String(2 * Number(text) - (random.uniform() < 0.5 ? 1 : 0)),
    );
  },
  /** Share of dates written with the month first. */
  "mixed-dates": (made, share) =>
    rewrite(made, "day", (text, _, random) => {
      const [year, month, day] = text.split("-");
      return random.uniform() < share ? `${month}/${day}/${year}` : undefined;
    }),
  /** Share of answers written as words. */
  "words-for-numbers": (made, share) =>
    rewrite(made, "t2", (text, _, random) =>
      text !== "" && random.uniform() < share
        ? ["", "very bad", "bad", "fair", "good", "very good"][Number(text)]
        : undefined,
    ),
  /** Share of rows in which an attribute says what became of the customer. */
  leakage: (made, share) =>
    rewrite(made, "group", (_, row, random) =>
      random.uniform() < share
        ? made.column("churned").texts[row] === "1"
          ? "closed"
          : "open"
        : ["open", "closed"][random.below(2)],
    ),
  /** Share of those who left whose answer became the best. */
  "unexpected-direction": (made, share) =>
    rewrite(made, "t2", (_, row, random) =>
      made.column("churned").texts[row] === "1" && random.uniform() < share ? "5" : undefined,
    ),
  /** Share of rows that are written once more. */
  "duplicate-rows": (made, share) => {
    for (let row = 0; row < Math.round(share * made.rows); row++)
      for (const column of made.columns) column.texts[made.rows - 1 - row] = column.texts[row]!;
  },
  /** Share of rows in which everything is 3. */
  "straight-lining": (made, share) => {
    for (const { name, meaning } of made.columns)
      if (meaning.as === "answer") rewrite(made, name, (_, row) => (row < share * made.rows ? "3" : undefined));
  },
  /** How much likelier, in points of 100, one group leaves, which also answers 2 points lower; within groups nothing goes together. */
  "confounded-segment": (made, points) => {
    const random = randomFrom(7 + 100 * made.seed);
    const group = made.column("group");
    group.texts = group.texts.map(() => (random.uniform() < 0.5 ? "contract" : "prepaid"));
    const churned = made.column("churned");
    churned.texts = group.texts.map((name) =>
      random.uniform() < 0.2 + (name === "prepaid" ? points / 100 : 0) ? "1" : "0",
    );
    rewrite(made, "t2", (_, row) => String((group.texts[row] === "prepaid" ? 1 : 3) + random.below(3)));
  },
  /** Share of cells that are empty besides. */
  "complete-case-loss": (made, share) => {
    for (const { name, meaning } of made.columns)
      if (meaning.as === "answer") rewrite(made, name, (_, __, random) => (random.uniform() < share ? "" : undefined));
  },
  /** How many times the usual sum was typed in one row. */
  outlier: (made, times) => {
    const random = randomFrom(5 + 100 * made.seed);
    made.columns.push({
      name: "spent",
      meaning: { as: "attribute", key: "spent" },
      texts: Array.from({ length: made.rows }, (_, row) =>
        (row === 3 ? 12 * times : 12 + 3 * random.normal()).toFixed(2),
      ),
    });
  },
};
