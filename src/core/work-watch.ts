/** How somebody looks on at something long: how far it is, and the wish to stop it, which it answers with Failure `cancelled`. */
export interface WorkWatch {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}
