/** Made when the extension is built: `scripts/checkers`. */
declare module '#checkers' {
  export const checkers: import('../../exports/package-document.ts').Checkers;
}
