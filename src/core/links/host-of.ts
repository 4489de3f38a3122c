import { Remembered } from '../remembered.ts';

const hosts = new Remembered<string>(1000);

/** The host of a web address that is in the form of WHATWG URL. Asked several times of each link, and parsing costs most of it. */
export function hostOf(url: string): string {
  return hosts.of(url, (own) => new URL(own).hostname);
}
