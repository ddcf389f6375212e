import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

/** In the row of what would be taken away, in place of its buttons: asks once whether it shall be. */
export function AskOnce({
  question,
  yes,
  no,
  onYes,
  children,
}: {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** What stands there until it is asked; it stays on the page, so that the focus finds back to it. */
  readonly children: (ask: () => void) => ReactNode;
}) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <div hidden={isAsked}>{children(() => setAsked(true))}</div>
      {isAsked && (
        <fieldset className="person-actions">
          <legend>{question}</legend>
          <Button
            size="xs"
            autoFocus
            onClick={() => {
              setAsked(false);
              onYes();
            }}
          >
            {yes}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsked(false)}>
            {no}
          </Button>
        </fieldset>
      )}
    </>
  );
}
