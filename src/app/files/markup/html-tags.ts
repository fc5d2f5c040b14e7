/** A tag of a page, and the text before it. */
export interface HtmlTag {
  readonly text: string;
  /** In small letters; '' for a comment and its like. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

const NAME = /<(\/?)([a-z][a-z0-9]*)/iy;
/** What stands in these is no text. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'xml']);

/** Takes a page apart into its tags, each looked at once, however it is broken. */
export function* htmlTags(html: string): Generator<HtmlTag> {
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const text = html.slice(from, at);
    NAME.lastIndex = at;
    const [, slash, written = ''] = NAME.exec(html) ?? [];
    const name = written.toLowerCase();
    const inner = html[at + 1];
    if (!name && inner !== '!' && inner !== '?') {
      at++;
      continue;
    }
    const end = name ? endOfTag(html, NAME.lastIndex) : endOfOther(html, at);
    if (end < 0) return;
    const attributes = name ? html.slice(at + 1 + slash!.length + name.length, end - 1) : '';
    yield { text, name, isEnd: slash === '/', attributes };
    from = at = end;
    if (slash || !RAW.has(name)) continue;
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = end;
    const found = close.exec(html);
    if (!found) return;
    from = at = found.index;
  }
}

/** After its '>', which may stand within quotes too. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  let before = '';
  for (let at = start; at < html.length; at++) {
    const sign = html[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '>') {
      return at + 1;
    } else if ((sign === '"' || sign === "'") && before === '=') {
      quote = sign;
    }
    if (sign !== ' ') before = sign;
  }
  return -1;
}

/** Comments, and what tells of the page. */
function endOfOther(html: string, start: number): number {
  const close = html.startsWith('<!--', start) ? '-->' : '>';
  const end = html.indexOf(close, start);
  return end < 0 ? -1 : end + close.length;
}
