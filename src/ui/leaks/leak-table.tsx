import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { hrefOf } from '../casebook/place.ts';
import { count, longDay, shortDay, shownValue } from '../clues/clue-words.ts';
import { Foreign } from '../foreign.tsx';
import type { LeakRow } from './leak-rows.ts';
import { NoteForm } from './note-form.tsx';

/** Every own address and number: to whom it was given, by the person's own note, and what came to it. */
export function LeakTable({ rows }: { rows: readonly LeakRow[] }) {
  const [editing, setEditing] = useState('');
  const buttons = useRef(new Map<string, HTMLButtonElement | null>());
  const close = (address: string) => {
    setEditing('');
    requestAnimationFrame(() => buttons.current.get(address)?.focus());
  };
  const now = Date.now();
  return (
    <div class="table-frame" role="group" aria-label={i18n.t('leaks.table')} tabIndex={0}>
      <table class="leak-table" aria-label={i18n.t('leaks.table')}>
        <thead>
          <tr>
            {(['address', 'given', 'givenOn', 'first', 'last'] as const).map((column) => (
              <th scope="col">{i18n.t(`leaks.column.${column}`)}</th>
            ))}
            <th scope="col" class="number">
              {i18n.t('leaks.column.exhibits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.address}>
              <th scope="row">
                <Address row={row} />
              </th>
              {editing === row.address ? (
                <td colSpan={5}>
                  <NoteForm row={row} onEnd={() => close(row.address)} />
                </td>
              ) : (
                <>
                  <td>
                    <Foreign text={row.note} />{' '}
                    <button
                      type="button"
                      class="link"
                      aria-label={`${editWords(row)}${i18n.t('comma')}${i18n.t('leaks.editOf', [row.address])}`}
                      ref={(button) => void buttons.current.set(row.address, button)}
                      onClick={() => setEditing(row.address)}
                    >
                      {editWords(row)}
                    </button>
                  </td>
                  <td>{row.givenOn === undefined ? '–' : longDay(new Date(`${row.givenOn}T00:00`).getTime())}</td>
                  <Came row={row} now={now} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function editWords({ note, givenOn }: LeakRow): string {
  return i18n.t(note === '' && givenOn === undefined ? 'leaks.write' : 'leaks.edit');
}

function Address({ row: { address, source, mine } }: { row: LeakRow }) {
  const number = address.startsWith('+');
  return (
    <>
      <Foreign class={number ? '' : 'fixed'} text={number ? shownValue('phone', address) : address} />
      {!mine && source?.sure === 'likely' && <span class="quiet">{i18n.t('leaks.likely')}</span>}
    </>
  );
}

function Came({ row: { address, source }, now }: { row: LeakRow; now: number }) {
  if (!source) {
    return (
      <td colSpan={3} class="quiet">
        {i18n.t(address.startsWith('+') ? 'leaks.number' : 'leaks.nothing')}
      </td>
    );
  }
  return (
    <>
      <td>{shortDay(Date.parse(source.first), now)}</td>
      <td>{shortDay(Date.parse(source.last), now)}</td>
      <td class="number">
        {count(source.exhibits.length)}{' '}
        <a href={hrefOf('leaks', address)} aria-label={i18n.t('leaks.showOf', [address])}>
          {i18n.t('leaks.show')}
        </a>
      </td>
    </>
  );
}
