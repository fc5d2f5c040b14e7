/** Hands a file to the browser, which saves it where the person wants their downloads. */
export function saveFile(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by now: what it reads is not the address.
  URL.revokeObjectURL(url);
}
