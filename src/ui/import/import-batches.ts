import type { FoundItem } from '../../imports/items-in-file.ts';
import { exhibitNumber } from '../../core/exhibit-name.ts';
import { importBatch } from '../../messages/protocol.ts';
import type { GivenItem, Imported } from '../../messages/protocol.ts';
import { send } from '../../messages/send.ts';
import { noteUse } from '../lock/watch-key.ts';
import { noteRefusal } from './import-state.ts';
import type { ImportState } from './import-state.ts';

type FoundContent = Extract<FoundItem, { content: Blob }>;

/**
 * Sends items to the background, many in one message: one transaction each. While one is written the next is gathered; there are never
 * more than two in memory.
 */
export class ImportBatches {
  private readonly state: ImportState;
  private readonly onSaved: () => void;
  private items: GivenItem[] = [];
  private bytes = 0;
  private underWay: Promise<void> = Promise.resolve();

  constructor(state: ImportState, onSaved: () => void) {
    this.state = state;
    this.onSaved = onSaved;
  }

  /** @throws Failure of the store */
  async add({ file, content, mail }: FoundContent): Promise<void> {
    if (this.bytes + content.size > importBatch.bytes) await this.post();
    const bytes = await content.arrayBuffer().catch(() => null);
    if (!bytes) return noteRefusal(this.state, { name: file.name, place: file.place, why: 'unreadable' });
    this.items.push({ pressId: crypto.randomUUID(), file, bytes: new Uint8Array(bytes), mail });
    this.bytes += content.size;
    if (this.items.length >= importBatch.items) await this.post();
  }

  /** Saves what was added. @throws Failure of the store */
  async finish(): Promise<void> {
    await this.post();
    await this.underWay;
  }

  /** Waits for what is being written; what was only gathered is left. @throws Failure of the store */
  async drop(): Promise<void> {
    this.items = [];
    await this.underWay;
  }

  private async post(): Promise<void> {
    await this.underWay;
    const { items } = this;
    this.items = [];
    this.bytes = 0;
    if (items.length === 0) return;
    this.underWay = send('import.items', { items }).then((imported) => this.note(items, imported));
    // Whoever waits for it next gets the failure; until then it is no unhandled one.
    this.underWay.catch(() => undefined);
  }

  private note(items: readonly GivenItem[], imported: readonly Imported[]): void {
    const { state } = this;
    for (const [index, { file }] of items.entries()) {
      const one = imported[index];
      if (!one || 'refused' in one) {
        noteRefusal(state, { name: file.name, place: file.place, why: one?.refused ?? 'unreadable' });
        continue;
      }
      state.exhibits.push(exhibitNumber(one.exhibit));
      if (one.as === 'new') {
        state.saved[one.kind] = (state.saved[one.kind] ?? 0) + 1;
        state.firstExhibit ??= one.exhibit;
        state.lastExhibit = one.exhibit;
      } else state[one.as] += 1;
    }
    noteUse();
    this.onSaved();
  }
}
