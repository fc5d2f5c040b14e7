import { dayAndTime } from '../../domain/calendar-date';
import type { DraftContent, StoredDraft } from '../../session/kept/draft-store';

/** What was typed, as the form has it. */
export interface TypedContent<T> extends DraftContent {
  readonly base: T;
  readonly typed: T;
}

/** A draft that waited for the screen. */
export interface FoundDraft<T> extends Pick<TypedContent<T>, 'base' | 'typed'> {
  readonly savedAt: number;
  /** As whose it is kept: the tab that wrote it. */
  readonly tab: string;
  /**
   * 'asking': not known yet whether that tab is still open. 'set-aside': typed here, beside an offer
   * that was taken then.
   */
  readonly state: 'asking' | 'open-elsewhere' | 'other-version' | 'set-aside' | 'restored';
}

/** Null where it cannot be read. */
export function foundIn<T>(
  { base, typed, tab, savedAt }: StoredDraft,
  state: FoundDraft<T>['state'],
  readDraft: (value: unknown) => T,
): FoundDraft<T> | null {
  try {
    return { base: readDraft(base), typed: readDraft(typed), tab, savedAt, state };
  } catch {
    return null;
  }
}

/** What there is to say about a draft. An offer waits for a decision; else the draft is in the form. */
export interface DraftNews {
  readonly text: string;
  readonly isOffer: boolean;
  /** The button that goes on without the draft; '' where there is none. */
  readonly refuse: string;
}

/** Storage is full, or denied. */
export const NO_ROOM: DraftNews = {
  text: 'Este navegador no puede guardar borradores: si cierras la página antes de guardar, se pierde lo que escribiste.',
  isOffer: false,
  refuse: '',
};

/** Why the draft of a record is only offered. */
export const RECORD_CHANGED = 'Desde entonces este registro cambió en el servidor.';

export function newsOf(
  found: FoundDraft<unknown> | null,
  { leftOut = '', otherVersion = '' }: { leftOut?: string; otherVersion?: string },
): DraftNews | null {
  if (!found || found.state === 'asking') return null;
  const when = dayAndTime(new Date(found.savedAt).toISOString());
  if (found.state === 'restored') {
    return {
      text: `Recuperamos tu borrador de ${when}. ${leftOut}`.trim(),
      isOffer: false,
      refuse: 'Descartar borrador',
    };
  }
  const elsewhere = found.state === 'open-elsewhere';
  const why = elsewhere
    ? 'Está en otra pestaña abierta: recupéralo aquí solo si allá no lo vas a guardar.'
    : found.state === 'set-aside'
      ? 'Lo escribías aquí.'
      : otherVersion;
  return {
    text: `Hay un borrador tuyo de ${when}. ${why} ${leftOut}`.trim(),
    isOffer: true,
    refuse: elsewhere ? 'Ahora no' : 'Descartar borrador',
  };
}
