/** A Markdown table whose columns line up in a terminal too. @param right columns of figures */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const lines = [header, ...rows].map((line) => line.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = header.map((_, column) =>
    Math.max(3, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const draw = (line: readonly string[]) =>
    `| ${widths.map((width, column) => pad(line[column] ?? '', width, right.includes(column))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    right.includes(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const [head, ...body] = lines;
  return [draw(head ?? []), draw(rule), ...body.map(draw)].join('\n');
}

const pad = (cell: string, width: number, isRight: boolean) =>
  isRight ? cell.padStart(width) : cell.padEnd(width);
