export type Encoding = 'br' | 'gzip';

/** The best of our encodings that `Accept-Encoding` lets through; null for none. */
export function acceptedEncoding(acceptEncoding: string | string[] | undefined): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of String(acceptEncoding ?? '').split(',')) {
    const [name = '', weight] = part.toLowerCase().split(/\s*;\s*q\s*=\s*/);
    weights.set(name.trim(), weight === undefined ? 1 : Number(weight));
  }
  const isAccepted = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(isAccepted) ?? null;
}
