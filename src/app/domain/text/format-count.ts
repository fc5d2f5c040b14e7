const NUMBER = new Intl.NumberFormat('es-BO');

/** '1.280', as people write it in Bolivia: wherever a number of people or rows is said. */
export function formatCount(count: number): string {
  return NUMBER.format(count);
}
