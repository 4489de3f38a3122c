/** What SOGo 5.8.0 keeps of a message; anything of it may be missing or another thing by now. */
interface Row {
  uid?: unknown;
  selected?: unknown;
  subject?: unknown;
  relativedate?: unknown;
  from?: { name?: unknown; email?: unknown }[];
}

interface Mailbox {
  path?: unknown;
  $account?: { id?: unknown };
  $messages?: Row[];
  /** A search over folders has one for each folder. */
  $mailboxes?: Mailbox[];
}

/**
 * Runs in SOGo's own page, where it is all alone: it may name nothing from outside itself. Reads, and changes nothing. SOGo keeps the
 * controller of its list there for its windows with a single message; the list is drawn from the very objects that it holds. A form or
 * a picture of a mail that has its name is no property of the window's own. Answers with what `ToldList` asks for: those selected,
 * then (with `all`) the others; or with null where no list is.
 */
export function sogoList(all: boolean, most: number, longest: number): unknown {
  const name = '$mailboxController';
  if (!Object.hasOwn(globalThis, name)) return null;
  const controller = Reflect.get(globalThis, name) as
    | { selectedFolder?: Mailbox; service?: { selectedFolder?: Mailbox } }
    | null
    | undefined;
  const shown = controller?.selectedFolder;
  // Between two folders the list shows the one and acts on the other.
  if (!shown || controller.service?.selectedFolder !== shown) return null;
  const line = (key: string, value: unknown) => (typeof value === 'string' ? { [key]: value.slice(0, longest) } : {});
  const tell = ({ path, $account }: Mailbox, { uid, selected, subject, relativedate, from }: Row) => ({
    account: String($account?.id),
    folder: String(path),
    uid: String(uid),
    selected: selected === true,
    ...line('subject', subject),
    ...line('date', relativedate),
    ...(from?.[0] ? { from: { ...line('name', from[0].name), ...line('address', from[0].email) } } : {}),
  });
  const told = (which: (row: Row) => boolean) =>
    (shown.$mailboxes ?? [shown]).flatMap((mailbox) =>
      (mailbox.$messages ?? []).filter(which).map((row) => tell(mailbox, row)),
    );
  const picked = told(({ selected }) => selected === true);
  const others = all ? told(({ selected }) => selected !== true) : [];
  return [...picked, ...others].slice(0, most);
}
