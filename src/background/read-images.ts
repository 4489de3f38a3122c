import { mailType, outlookType } from '../core/files/file-kind.ts';
import { outlookToMail } from '../core/outlook/outlook-to-mail.ts';
import { cluesInImages } from '../core/qr/clues-in-images.ts';
import { messageImages } from '../core/qr/message-images.ts';
import type { MessageImage } from '../core/qr/message-images.ts';
import { readMessage } from '../core/mail/read-message.ts';
import type { Book } from '../store/book.ts';
import { beginImages, endImages, hasUnreadImages, numbersWithUnreadImages } from '../store/image-readings.ts';
import { firstAcquisition } from '../store/save-acquisition.ts';
import { readSource } from '../store/sources.ts';
import type { World } from './world.ts';

/** One exhibit at a time, so that pictures never take more than one picture's memory. */
let last: Promise<void> = Promise.resolve();

/**
 * Reads the QR codes in an exhibit's pictures after it was read, when nobody waits any more, and adds what they say to its
 * clues. What fails is left for the next start, a few times; the exhibit itself is not touched by it.
 */
export function readImagesLater(world: World, number: number): Promise<void> {
  last = last.then(() => readImages(world, number)).catch(() => undefined);
  return last;
}

/** Reads the pictures that a stop in the middle left unread. */
export async function readImagesLeft(world: World): Promise<void> {
  for (const number of await numbersWithUnreadImages(await world.book())) await readImagesLater(world, number);
}

async function readImages(world: World, number: number): Promise<void> {
  const book = await world.book();
  if (!(await hasUnreadImages(book, number))) return;
  const images = await imagesOf(book, number);
  // Most mails have none: one write then, not two.
  if (images.length > 0 && !(await beginImages(book, number))) return;
  await endImages(book, number, await cluesInImages(images, world.codesInImage, { countries: [] }));
}

/** A source that cannot be read has no pictures that could be: its reading says why already. */
async function imagesOf(book: Book, number: number): Promise<MessageImage[]> {
  const source = (await firstAcquisition(book, number))?.source;
  if (source?.mediaType !== mailType && source?.mediaType !== outlookType) return [];
  const bytes = await readSource(book, source.sha256);
  const mail = source.mediaType === mailType ? bytes : outlookToMail(bytes)?.bytes;
  return mail ? readMessage(mail).then(messageImages, () => []) : [];
}
