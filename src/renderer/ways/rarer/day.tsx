import type { Asking } from "../asking.ts";

/** A day of the calendar, by the browser's own way to choose one. */
export function Day({ question, value, answer, say, named, isWrong }: Asking<"date">) {
  const { earliest = "", latest = "", key, required } = question;
  const wrong = say.plain("respond.date.wrong", { least: earliest || "…", most: latest || "…" });
  return (
    <input
      class="day"
      type="date"
      name={key}
      min={earliest}
      max={latest || "9999-12-31"}
      defaultValue={typeof value === "string" ? value : ""}
      required={required}
      aria-invalid={isWrong}
      {...named}
      onInput={({ currentTarget: { value, validity } }) => {
        if (value !== "" && validity.valid) answer(value);
        else answer(undefined, value === "" && !validity.badInput ? {} : { wrong });
      }}
    />
  );
}
