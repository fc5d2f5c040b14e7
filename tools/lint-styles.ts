import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import stylelint from 'stylelint';
import ts from 'typescript';

/**
 * `npm run lint:styles`: stylelint over every style sheet of src/, those that stand in components
 * too. A colour, a radius or a size of type outside src/theme is an error.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
let found = 0;

for await (const file of glob('src/**/*.{scss,ts}', { cwd: ROOT })) {
  const source = await readFile(path.join(ROOT, file), 'utf8');
  const sheets = file.endsWith('.scss') ? [{ code: source, line: 0 }] : stylesIn(file, source);
  for (const { code, line } of sheets) {
    // The name tells where it stands and that it is SCSS.
    const codeFilename = path.join(ROOT, file.replace(/\.ts$/, '.scss'));
    const { results } = await stylelint.lint({ code, codeFilename, cwd: ROOT });
    for (const warning of results.flatMap(({ warnings }) => warnings)) {
      found++;
      const place = `${file}:${line + warning.line}:${warning.column}`;
      process.stderr.write(`${place} ${warning.text}\n`);
    }
  }
}
if (found > 0) process.exitCode = 1;

/** The texts of `styles` in the decorators of a file. */
function stylesIn(file: string, source: string): { code: string; line: number }[] {
  if (!source.includes('styles:')) return [];
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const styles: { code: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText(parsed) === 'styles' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.initializer.getStart(parsed));
      styles.push({ code: node.initializer.text, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return styles;
}
