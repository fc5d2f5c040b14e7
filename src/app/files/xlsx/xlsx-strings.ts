import { decodeEscapes, XmlHandlers } from './xml-reader';

/** Texts that cells share. What tells how Japanese is read out is not part of them. */
export function collectStrings(strings: string[]): XmlHandlers {
  let text = '';
  let reading = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') reading = phonetic === 0;
    },
    text(piece) {
      if (reading) text += piece;
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(decodeEscapes(text));
    },
  };
}
