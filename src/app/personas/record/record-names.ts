/** What the page of a record calls what it shows, and where its list is. */
export interface RecordNames {
  /** The list's path, as '/usuarios'. */
  list: string;
  listName: string;
  /** 'usuario' */
  noun: string;
  /** 'Este usuario' */
  demonstrative: string;
}
