/** Without letters and digits that look alike (i l 1, o 0): it is read out and copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;
/** The largest multiple of the alphabet's length in a byte: above it, the first ones come oftener. */
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

/** A random password such as 'k7mfp-x3rwt-h9cda-2nqse': 20 characters, 99 bits. */
export function generatePassword(): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, randomCharacter).join(''),
  );
  return groups.join('-');
}

const GROUP = `[${ALPHABET}]{${GROUP_LENGTH}}`;
const GENERATED = new RegExp(`^${GROUP}(-${GROUP}){${GROUPS - 1}}$`);

/** Whether it was made here, and nobody has it by heart. */
export function isGeneratedPassword(password: string): boolean {
  return GENERATED.test(password);
}

function randomCharacter(): string {
  const bytes = new Uint8Array(1);
  do crypto.getRandomValues(bytes);
  while (bytes[0]! >= FAIR_BYTES);
  return ALPHABET[bytes[0]! % ALPHABET.length]!;
}
