/** Hands a file to the reader's disk. */
export function toDisk(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const yamlToDisk = (text: string, name: string): void => toDisk(new Blob([text], { type: "text/yaml" }), name);
