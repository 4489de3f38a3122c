/** How far the reading of what is kept has come, with this version of the reader. */
export interface ReadingProgress {
  /** Exhibits looked at in this pass, and how many there are to look at. */
  done: number;
  total: number;
  /** Among them were some that an older version had read: they are read again. */
  again: boolean;
  /** Could not be read: noted in their readings, and not tried again by this version. */
  skipped: number;
  finished: boolean;
}
