/// <reference types="vite/client" />
import type { Channel } from '../core/channel.ts';

/**
 * Every file of `assets/channels/`, put into the program when it is built: nothing is fetched, and there is no list that
 * could be forgotten. They are our own and checked by `tests/complaints/channel-files.test.ts`, so not again here.
 */
const files = import.meta.glob<Channel>('../../assets/channels/*.json', { eager: true, import: 'default' });

/** All places that take complaints, by id. */
export const channels: readonly Channel[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1));
