/** Those that a list of people in Spanish may have. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{ aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', uuml: 'ü', ntilde: 'ñ' },
  ...{ Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Uuml: 'Ü', Ntilde: 'Ñ' },
  ...{ agrave: 'à', egrave: 'è', ccedil: 'ç', ouml: 'ö', auml: 'ä', ordm: 'º', ordf: 'ª' },
  ...{ deg: '°', middot: '·', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', commat: '@' },
  ...{ period: '.', hellip: '…', iexcl: '¡', iquest: '¿', acute: '´' },
};
const LAST_CODE_POINT = 0x10ffff;

export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
