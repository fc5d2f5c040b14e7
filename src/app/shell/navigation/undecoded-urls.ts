import { DefaultUrlSerializer, UrlTree } from '@angular/router';

/**
 * Addresses are typed, cut and pasted: what cannot be decoded in one is read as it stands. The router
 * alone goes to the first page then, without a word. And a semicolon is a letter like others: the
 * router would read '/usuarios/1;id=2' as the record 2.
 */
export class UndecodedUrls extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    return super.parse(decodable(url).replaceAll(';', '%3B'));
  }
}

/** '/usuarios?q=50%' as '/usuarios?q=50%25', '%E0%A4' as '%25E0%25A4'. */
function decodable(url: string): string {
  return url.replace(/(?:%[0-9a-f]{2})+|%/gi, (text) => {
    try {
      decodeURIComponent(text);
      return text;
    } catch {
      return text.replaceAll('%', '%25');
    }
  });
}
