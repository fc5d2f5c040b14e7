/** A parameter of a URL's query as one text, also where the URL repeats it; '' where it is absent. */
export function oneValue(parameter: string | readonly string[] | undefined): string {
  return (typeof parameter === 'string' ? parameter : parameter?.[0]) ?? '';
}
