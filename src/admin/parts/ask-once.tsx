import { Button } from "@mantine/core";

/** In the row of what would be taken away: asks once whether it shall be. */
export function AskOnce({
  question,
  yes,
  no,
  onYes,
  onClose,
}: {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** On either answer. */
  readonly onClose: () => void;
}) {
  return (
    <fieldset className="person-actions">
      <legend>{question}</legend>
      <Button
        size="xs"
        autoFocus
        onClick={() => {
          onClose();
          onYes();
        }}
      >
        {yes}
      </Button>
      <Button size="xs" variant="default" onClick={onClose}>
        {no}
      </Button>
    </fieldset>
  );
}
