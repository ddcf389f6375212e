import { type ReactNode, useId } from "react";

/** A part of a page with its heading and, where it needs one, a note on how to read it. */
export function Section({
  title,
  note,
  className,
  children,
}: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`section ${className ?? ""}`}>
      <h2 id={id}>{title}</h2>
      {children}
      {note !== undefined && <p className="note">{note}</p>}
    </section>
  );
}
