import { fold } from '../../../domain/text/folded-text';

/** Usual here, and next to nobody's surname. */
const GIVEN = new Set(
  (
    'ana maria juan jose luis carlos jorge pedro david daniel antonio fernando roberto ricardo mario ' +
    'javier cesar victor hugo raul oscar alejandro andres diego gabriel sergio rodrigo gonzalo ramiro ' +
    'freddy jhonny edwin elena carmen patricia claudia veronica sandra martha marta julia teresa silvia ' +
    'monica carla paola lourdes gloria juana isabel beatriz cristina daniela gabriela andrea alejandra ' +
    'fernanda maribel ximena eva lucia laura sofia valeria camila alberto eduardo elizabeth'
  ).split(' '),
);

export function isGivenName(word: string): boolean {
  return GIVEN.has(fold(word));
}

/** 'González' was the child of a Gonzalo: nobody is given such a name. */
export function isPatronymic(word: string): boolean {
  const folded = fold(word);
  return folded !== 'inez' && /..ez$/.test(folded);
}
