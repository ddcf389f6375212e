import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { Keypad } from "./keypad.tsx";
import type { StaffWords } from "./staff-words.ts";

/** Where the staff types a code, on large keys or a keyboard; `trouble`: what is wrong, in words. */
export function CodeForm({
  words,
  title,
  how,
  trouble,
  typed,
  type,
  signs,
  signsIn,
  field,
  enter,
  isReady,
  does,
  children,
}: {
  readonly words: StaffWords;
  readonly title: string;
  readonly how: string;
  readonly trouble: string | undefined;
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** On the keys. */
  readonly signs: string;
  /** Of a text what can be part of a code. */
  readonly signsIn: (text: string) => string;
  readonly field: InputHTMLAttributes;
  readonly enter: () => void;
  readonly isReady: boolean;
  /** What is written on the button that enters it. */
  readonly does: string;
  /** What else can be done. */
  readonly children?: ComponentChildren;
}) {
  return (
    <form
      class="staff"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) enter();
      }}
    >
      <main>
        <h1 tabIndex={-1}>{title}</h1>
        <p id="how">{how}</p>
        <label class="code">
          <span>{words["tablet.code"]}</span>
          <input
            {...field}
            value={typed}
            autocomplete="off"
            inputMode="none"
            aria-describedby="how trouble"
            onInput={({ currentTarget }) => {
              currentTarget.value = signsIn(currentTarget.value);
              type(currentTarget.value);
            }}
          />
        </label>
        <p id="trouble" class="wrong" role="alert">
          {trouble}
        </p>
        <Keypad signs={signs} erase={words["tablet.erase"]} typed={typed} type={(text) => type(signsIn(text))} />
      </main>
      <nav aria-label={title}>
        {children}
        <button type="submit" class="next" aria-disabled={!isReady}>
          {does}
        </button>
      </nav>
    </form>
  );
}
