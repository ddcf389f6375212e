import { useEffect } from "react";

/** Ctrl+Z undoes and Ctrl+Shift+Z or Ctrl+Y does again, also while one writes: the fields hold what the journey holds. */
export function useUndoKeys(undo: () => void, redo: () => void, isOn: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOn || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) undo();
      else if (key === "y" || key === "z") redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [undo, redo, isOn]);
}
