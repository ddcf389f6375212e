/** What the numbers of a variable are shown as, by the kind of its print format. */
export type Shown = "number" | "digits" | "date" | "date-time" | "duration" | "month-name" | "day-name" | "month";

const shownAs: Readonly<Record<number, Shown>> = {
  16: "digits",
  20: "date",
  21: "duration",
  22: "date-time",
  23: "date",
  24: "date",
  25: "duration",
  26: "day-name",
  27: "month-name",
  28: "month",
  29: "month", // A quarter is told by its first month,
  30: "date", // and a week by its first day.
  38: "date",
  39: "date",
  40: "duration",
  41: "date-time",
};

export const shownBy = (format: number): Shown => shownAs[format] ?? "number";

/** The text of a number: times as ISO 8601 writes them, names in English, and numbers without what binary fractions add. */
export function numberText(number: number, shown: Shown, width: number): string {
  switch (shown) {
    case "number":
      return plain(number);
    case "digits":
      return Number.isInteger(number) && number >= 0 ? String(number).padStart(width, "0") : plain(number);
    case "duration":
      return durationText(number);
    case "day-name":
      return days[number - 1] ?? plain(number);
    case "month-name":
      return months[number - 1] ?? plain(number);
    default: {
      const text = timeText(number);
      if (text === null) return plain(number);
      if (shown === "month") return text.slice(0, 7);
      return shown === "date" && text.endsWith("T00:00:00") ? text.slice(0, 10) : text;
    }
  }
}

const small = Array.from({ length: 1000 }, (_, number) => String(number));

const plain = (number: number): string =>
  small[number] ?? (Number.isInteger(number) ? String(number + 0) : String(Number(number.toPrecision(15))));

/** Times are seconds since the first day of the Gregorian calendar. */
const firstDay = Date.UTC(1582, 9, 14);

function timeText(seconds: number): string | null {
  const date = new Date(firstDay + Math.round(seconds) * 1000);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 19) : null;
}

function durationText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  if (!(whole < 1e15)) return plain(seconds);
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${seconds < 0 ? "-" : ""}${two(hours)}:${two(minutes)}:${two(whole % 60)}`;
}

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
