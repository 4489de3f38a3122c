/** Something that a person has to mend: what is the matter, and what to do. */
export class Unable extends Error {
  constructor(what, ...todo) {
    super(what);
    this.todo = todo;
  }
}

/** Says it on the error output. */
export function explain({ message, todo }) {
  console.error(`\n✗ ${message}`);
  for (const line of todo) console.error(`  → ${line}`);
}
