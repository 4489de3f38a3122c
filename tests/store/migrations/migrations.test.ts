import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/canonical-json.ts';
import { chainFaults } from '../../../src/core/custody.ts';
import { hashRecord } from '../../../src/core/hash.ts';
import { makeLawyerPackage } from '../../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../../src/imports/package-file.ts';
import { checkPackage } from '../../../src/seal/check-package.ts';
import { gatherForExport } from '../../../src/store/gather-export.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import { openBook } from '../../../src/store/open-book.ts';
import { readSource } from '../../../src/store/sources.ts';

/** A book as version 1 wrote it: plain IndexedDB, and every record as JSON (bytes as base64). */
interface Snapshot {
  version: number;
  stores: Record<string, string>;
  records: Record<string, Record<string, unknown>[]>;
}

const read = async (version: number) =>
  JSON.parse(await readFile(new URL(`version-${version}.json`, import.meta.url), 'utf8')) as Snapshot;

/** Makes the old database as the browser has it, without Dexie: its own words for indexes are put into IndexedDB's. */
async function restore(name: string, { version, stores, records }: Snapshot): Promise<void> {
  const request = indexedDB.open(name, version * 10);
  request.onupgradeneeded = () => {
    for (const [table, keys] of Object.entries(stores)) {
      const [primary = '', ...indexes] = keys.split(', ');
      const store = request.result.createObjectStore(table, { keyPath: primary });
      for (const index of indexes) {
        const path = index.replace(/^[&*]/, '');
        store.createIndex(path, path, { unique: index.startsWith('&'), multiEntry: index.startsWith('*') });
      }
    }
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const writing = database.transaction(Object.keys(records), 'readwrite');
  for (const [table, rows] of Object.entries(records)) {
    for (const row of rows) {
      const body = table === 'sources' ? { body: new Blob([Buffer.from(String(row['body']), 'base64')]) } : {};
      writing.objectStore(table).put({ ...row, ...body });
    }
  }
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

describe('books of earlier versions', () => {
  it.each(migrations.map(({ version }) => version))(
    'opens a book of version %i with everything in it',
    async (version) => {
      const snapshot = await read(version);
      await restore(`from-${version}`, snapshot);
      const book = await openBook(`from-${version}`);
      expect(chainFaults(await book.custody.toArray())).toEqual([]);
      for (const { sha256 } of snapshot.records['sources'] ?? []) {
        expect(await readSource(book, String(sha256))).toBeTruthy();
      }
      expect((await book.rows.reverse().toArray()).map(({ number }) => number)).toEqual([3, 1]);
      const input = {
        ...(await gatherForExport(book)),
        id: '0189dcd5-5311-4d40-8db0-9496a2eef37b',
        createdAt: { utc: '2026-11-24T08:00:00.000Z', offset: '+08:00' },
        checkers: { 'verify.html': '', 'check_package.py': '' },
        tool: { name: 'Cluebook', version: '0.0.0' },
        readSource: (sha256: string) => readSource(book, sha256),
      };
      const file = await makeLawyerPackage(input, { signal: new AbortController().signal, onProgress: () => {} });
      expect((await checkPackage(await openPackageFile(file, 'a.json'))).findings).toEqual([]);
      book.close();
    },
  );

  it('is never edited once it is published', async () => {
    for (const { version, stores } of migrations) {
      expect(hashRecord(stores), `version ${version}`).toBe(hashRecord((await read(version)).stores));
    }
    expect(canonicalJson(migrations.map(({ version }) => version))).toBe(
      canonicalJson(migrations.map((_one, index) => index + 1)),
    );
  });
});
