import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { answer, requestName } from '../../src/messages/answer.ts';
import type { Handlers } from '../../src/messages/answer.ts';
import { captureOf, mailPage, ownPage, scamMail } from '../small-book.ts';

const never = () => Promise.reject(new Error('was asked'));
const handlers: Handlers = {
  'capture.save': never,
  'capture.counts': never,
  'capture.undo': never,
  'reading.slice': never,
  'source.ask': never,
  'batch.left': never,
  'script.load': never,
  'list.ask': never,
  'import.items': never,
  'statement.save': never,
  'statement.undo': never,
  'told.address': never,
  'told.pair': never,
  'settings.change': never,
  'case.put': never,
  'case.delete': never,
  'joint.add': never,
  'joint.remove': never,
  'seal.head': never,
  'time-stamp.ask': never,
  'time-stamp.keep': never,
  'revocation-list.ask': never,
  'revocation-list.keep': never,
  'keys.ask': never,
  'keys.give': never,
  'export.done': never,
  'backup.done': never,
  'check.done': never,
  'reading.anew': never,
  'self-test.run': never,
  'note.change': never,
  'exhibit.delete': never,
  'exhibit.keep': never,
  'exhibit.delete-due': never,
  'lock.on': never,
  'lock.off': never,
  'lock.slice': never,
  'lock.rewrap': never,
  'lock.after': never,
  'lock.open': never,
  'lock.now': never,
  'lock.show': never,
  'book.wipe': never,
};
const press = { pressId: crypto.randomUUID() };

describe('the one door for messages', () => {
  it.each([
    ['an unknown name', 'capture.everything', {}],
    ['a name from the prototype', '__proto__', {}],
    ['a name from the prototype', 'constructor', {}],
    ['a name from the prototype', 'toString', {}],
    ['a request of our own pages', 'export.done', { details: {} }],
    ['a request of our own pages', 'reading.slice', {}],
    ['a request of our own pages', 'lock.open', { key: new Uint8Array(32) }],
    ['a request of our own pages', 'lock.off', {}],
    ['no press id', 'capture.undo', {}],
    ['a press id that is none', 'capture.undo', { pressId: '1' }],
    ['a capture without a source', 'capture.save', { ...captureOf(scamMail(1)), source: undefined }],
    ['bytes as text', 'capture.save', { ...captureOf(scamMail(1)), source: { got: true, bytes: 'From: a' } }],
    [
      'too many steps',
      'capture.save',
      {
        ...captureOf(scamMail(1)),
        steps: Array.from({ length: 51 }, () => ({ at: { utc: '', offset: '' }, what: '' })),
      },
    ],
  ])('refuses a mail page %s (%s)', async (_what, name, input) => {
    expect(await answer(handlers, { cluebook: name, input }, mailPage)).toMatchObject({
      ok: false,
      code: 'request-refused',
    });
  });

  it('refuses our own pages what only a mail page may ask', async () => {
    expect(await answer(handlers, { cluebook: 'capture.undo', input: press }, ownPage)).toMatchObject({
      code: 'request-refused',
    });
  });

  it('passes on a foreseen failure by its code, and anything else as a bug without its inside', async () => {
    const failing = (error: Error): Handlers => ({ ...handlers, 'capture.undo': () => Promise.reject(error) });
    const ask = (error: Error) => answer(failing(error), { cluebook: 'capture.undo', input: press }, mailPage);
    expect(await ask(new Failure('undo-too-late', { exhibit: 'EX-0001' }))).toEqual({
      ok: false,
      code: 'undo-too-late',
      details: { exhibit: 'EX-0001' },
    });
    expect(await ask(new Error('x'.repeat(9000)))).toMatchObject({ ok: false, code: 'bug' });
  });

  it('leaves messages of others to others', () => {
    for (const message of [null, 1, 'capture.save', {}, { cluebook: 1 }, []]) expect(requestName(message)).toBeNull();
    expect(requestName({ cluebook: 'anything', input: null })).toBe('anything');
  });

  it('never throws, whatever a page sends', async () => {
    const message = fc.oneof(
      fc.anything(),
      fc.record({ cluebook: fc.oneof(fc.string(), fc.constantFrom(...Object.keys(handlers))), input: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (one) => {
        expect((await answer(handlers, one, mailPage)).ok).toBe(false);
      }),
    );
  });

  it('makes lone surrogates into text at the door, so that hashing cannot fail later', async () => {
    let subject = '';
    const keeping: Handlers = {
      ...handlers,
      'capture.save': (capture) => {
        subject = capture.seen.subject ?? '';
        return never();
      },
    };
    await answer(
      keeping,
      { cluebook: 'capture.save', input: captureOf(scamMail(1), { seen: { subject: 'a\uD800b' } }) },
      mailPage,
    );
    expect(subject).toBe('a\uFFFDb');
  });
});
