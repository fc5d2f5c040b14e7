import { Parser } from 'saxen';

/** What is told of an XML text while it is read. Names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads XML piece by piece. Throws where it is none. */
export class XmlReader {
  private readonly parser = new Parser();
  private failure: Error | null = null;

  constructor(handlers: XmlHandlers) {
    const { open, close, text } = handlers;
    this.parser.on('error', (error) => (this.failure ??= error));
    this.parser.on('openTag', (name, attributes) => open?.(localName(name), attributes));
    this.parser.on('closeTag', (name) => close?.(localName(name)));
    this.parser.on('text', (value) => text?.(decodeEntities(value)));
    this.parser.on('cdata', (value) => text?.(value));
  }

  write(piece: string): void {
    this.parser.write(piece);
    if (this.failure) throw this.failure;
  }

  end(): void {
    this.parser.end();
    if (this.failure) throw this.failure;
  }
}

/** Reads a small XML text in one go. */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const reader = new XmlReader(handlers);
  reader.write(xml);
  reader.end();
}

const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const LAST_CODE_POINT = 0x10ffff;

/** The five of XML and numbers of characters; the XML's own entities, which could be bombs, are not read. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** '_x000D_' is how workbooks write what XML has no place for. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
