/** Which build is live, as '0.1.0 (03b8612)', for whoever reports something; '' where none is told. */
export async function liveBuild(): Promise<string> {
  try {
    const answer = await fetch(new URL('version.json', import.meta.url), { cache: 'no-cache' });
    return buildName(answer.ok ? await answer.json() : null);
  } catch {
    return '';
  }
}

/** @param told what tools/build/version.ts wrote. */
export function buildName(told: unknown): string {
  const { version, commit } = (told ?? {}) as Record<string, unknown>;
  if (typeof version !== 'string') return '';
  return typeof commit === 'string' ? `${version} (${commit})` : version;
}
