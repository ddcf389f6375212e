/** Just before a brace that opens a plural branch, not a parameter: "… one {# answer} other {# answers}". */
type OpensBranch = `${string}one ` | `${string}other ` | `${string}=${number} `;

/**
 * The names of an ICU message's parameters, read by the compiler: "{n, plural, one {# answer} other {# answers}}" → "n".
 * A message that lacks a parameter, or gets one it has no place for, does not compile.
 */
export type ParametersOf<Message extends string> = Message extends `${infer Before}{${infer Rest}`
  ? (Before extends OpensBranch ? never : NameIn<Rest>) | ParametersOf<Rest>
  : never;

type NameIn<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? Name
    : Inside
  : never;
