import type { LeftMessage } from '../core/batch-left.ts';
import { send } from '../messages/send.ts';
import type { ListedMessage } from '../sites/site.ts';

/** What is still to be saved of a batch of this site that was cut short: by a reload, a restart, or the end of the session. */
export class LeftOfBatch {
  private readonly siteId: string;
  private left: LeftMessage[] = [];

  constructor(siteId: string) {
    this.siteId = siteId;
    void this.change([], []);
  }

  async add(messages: readonly ListedMessage[]): Promise<void> {
    await this.change(messages.map(noted), []);
  }

  async takeAway(messages: readonly ListedMessage[]): Promise<void> {
    await this.change(
      [],
      messages.map(({ key }) => key),
    );
  }

  isSome(): boolean {
    return this.left.length > 0;
  }

  /** Those of a list that are left. A row that shows something else under the same key is of another mailbox. */
  among(listed: () => ListedMessage[]): ListedMessage[] {
    if (this.left.length === 0) return [];
    const prints = new Map(this.left.map(({ key, print }) => [key, print]));
    return listed().filter((message) => prints.get(message.key) === printOf(message));
  }

  /** Without the background, a batch still works; it only cannot be taken up again. */
  private async change(add: LeftMessage[], gone: string[]): Promise<void> {
    this.left = await send('batch.left', { siteId: this.siteId, add, gone }).catch(() => this.left);
  }
}

function noted(message: ListedMessage): LeftMessage {
  return { key: message.key, print: printOf(message) };
}

/**
 * FNV-1a over what the row shows of sender and subject, or over whose mailbox it is: tells rows apart, and gives none of it back. Dates
 * are left out: they change from "today" to a day.
 */
function printOf({ seen, mailbox }: ListedMessage): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(JSON.stringify(mailbox ?? [seen.from?.address, seen.subject]))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  }
  return hash.toString(16);
}
