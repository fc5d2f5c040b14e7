/**
 * How a folded word sounds in Bolivia, roughly: what people confuse when they write it by ear is one.
 * 'Quispe' and 'Kispe', 'Mamani' and 'Mamany', 'Huarachi' and 'Guarachi' and 'Warachi' sound alike.
 */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, heard] of SPELLINGS) sound = sound.replace(spelling, heard);
  return sound;
}

/** In this order: each sees what the ones before it left. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]/g, ''],
  [/^x/, 'j'],
  [/ph/g, 'f'],
  [/[sc]h/g, '#'],
  [/[hg]?u(?=[ao])|w/g, 'u'],
  [/qu(?=[ei])|q/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/c(?=[ei])|[zx]/g, 's'],
  [/c/g, 'k'],
  [/h/g, ''],
  [/v/g, 'b'],
  [/ll/g, 'y'],
  [/y(?=$|[^aeiou])/g, 'i'],
  [/([^0-9])\1+/g, '$1'],
];
