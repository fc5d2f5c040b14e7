/** Nothing goes on without its ledger: a change that nobody remembers would be sent twice. */
export class NotKept extends Error {}

export const NOT_KEPT =
  'Este navegador no pudo guardar el avance: quizás no le queda espacio. Lo que falta no se hizo. Libera espacio y pulsa «Continuar».';
