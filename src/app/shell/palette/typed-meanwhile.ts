/**
 * Keeps what is typed from now on, until the field that it is meant for is there, or somebody presses
 * elsewhere.
 * @returns ends it, and tells what was typed, once.
 */
export function typedMeanwhile(document: Document): () => string {
  let text = '';
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const end = () => {
    document.removeEventListener('keydown', keep, true);
    document.removeEventListener('pointerdown', end, true);
    const typed = text;
    text = '';
    return typed;
  };
  document.addEventListener('keydown', keep, true);
  document.addEventListener('pointerdown', end, true);
  return end;
}
