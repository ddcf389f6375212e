/** Does something when what is there now has been painted: one frame later. What is not seen is not painted either. */
export function oncePainted(go: () => void): void {
  if (document.hidden) go();
  else requestAnimationFrame(() => setTimeout(go));
}
