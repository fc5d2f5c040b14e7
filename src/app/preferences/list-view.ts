/** How a person likes to see a list. */
export interface ListView {
  readonly density: 'comfortable' | 'compact';
  /** Names of columns, in order; null = as they stand at first. */
  readonly order: readonly string[] | null;
  /** Names of columns that the person hid or showed. */
  readonly shown: Readonly<Record<string, boolean>>;
}

export const FIRST_VIEW: ListView = { density: 'comfortable', order: null, shown: {} };

/** Makes sure of what was stored, by whatever build. */
export function readListView(stored: unknown): ListView {
  const { density, order, shown } = (stored ?? {}) as Partial<Record<keyof ListView, unknown>>;
  return {
    density: density === 'compact' ? 'compact' : 'comfortable',
    order: Array.isArray(order) ? order.filter((name) => typeof name === 'string') : null,
    shown: Object.fromEntries(
      Object.entries(shown ?? {}).filter(([, value]) => typeof value === 'boolean'),
    ) as Record<string, boolean>,
  };
}
