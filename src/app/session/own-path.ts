import { DefaultUrlSerializer } from '@angular/router';

const HOME = '/';
const SERIALIZER = new DefaultUrlSerializer();
/** Nobody is signed out, or in again, by where they wanted to go. */
const NEVER: readonly string[] = ['salir', 'ingresar'];

/** Only a page of this app: a full or scheme-relative URL, or one that cannot be read, leads home. */
export function ownPath(url: string | undefined): string {
  const origin = 'https://own.invalid';
  if (!url?.startsWith('/') || !URL.canParse(url, origin)) return HOME;
  const { origin: target, pathname, search, hash } = new URL(url, origin);
  // '/..//example.com' is a path of this app that would be read as another host the next time.
  if (target !== origin || pathname.startsWith('//')) return HOME;
  const path = pathname + search + hash;
  const [first] = segmentsOf(path);
  return first === undefined || NEVER.includes(first) ? HOME : path;
}

/** Without the query, which may hold names. */
export function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0]!;
}

/** As the router reads them; none where it cannot. */
function segmentsOf(url: string): string[] {
  try {
    return (SERIALIZER.parse(url).root.children['primary']?.segments ?? []).map(({ path }) => path);
  } catch {
    return [];
  }
}
