/** 'un minuto', '45 minutos'. */
export function idleTime(minutes: number): string {
  return minutes === 1 ? 'un minuto' : `${minutes} minutos`;
}
