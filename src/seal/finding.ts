/** What a check can find, as a closed list; one sentence each in both languages in `finding-text.ts`. */
export type FindingCode =
  | 'unreadable'
  | 'form'
  | 'altered'
  | 'missing'
  | 'not-listed'
  | 'chain'
  | 'not-in-custody'
  | 'number-twice'
  | 'derived'
  | 'counts'
  | 'schema'
  | 'manifest'
  | 'differs'
  | 'signature'
  | 'time-stamp'
  | 'revoked'
  | 'revocation-list'
  | 'key';

/** Something that does not hold: in which file, where in it, and what. */
export interface Finding {
  file: string;
  code: FindingCode;
  where?: string;
  detail?: string;
}
