import browser from 'webextension-polyfill';
import type { Handlers } from '../messages/answer.ts';
import { askForSource } from './ask-for-source.ts';
import { askKeys, giveKey } from './ask-keys.ts';
import { askList } from './ask-list.ts';
import { changeBatchLeft } from './batch-left.ts';
import { countsOfPress } from './counts.ts';
import { deleteDue, deleteLater, keepExhibit } from './delete-later.ts';
import { importItems } from './import-items.ts';
import { deleteTheCase, keepCase } from './keep-case.ts';
import { addToJoint, removeFromJoint } from './joint.ts';
import { loadScript } from './load-script.ts';
import { lockNow, lockOff, lockOn, rewrapLock, setAutoLock, showUnlock, unlock } from './lock.ts';
import { noteDone } from './note-done.ts';
import { readSlice } from './read-again.ts';
import { readAnew } from './read-anew.ts';
import { rewriteSlice } from './rewrite.ts';
import { save } from './save.ts';
import { askForRevocationList, saveRevocationList } from './revocation-lists.ts';
import { saveStatement } from './save-statement.ts';
import { sealHead } from './seal-head.ts';
import { selfTest } from './self-test.ts';
import { setSettings } from './set-settings.ts';
import { tellOfAddress, tellOfPair } from './tell.ts';
import { askForTimeStamp, saveTimeStamp } from './time-stamps.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';
import type { World } from './world.ts';
import { writeNote } from './write-note.ts';

/** What the background does, by the name of the request. */
export function handlersOf(world: World): Handlers {
  return {
    'capture.save': (capture, sender) => save(world, capture, sender),
    'capture.counts': ({ pressId }) => countsOfPress(world, pressId),
    'capture.undo': ({ pressId }) => undo(world, pressId),
    'reading.slice': () => readSlice(world),
    'source.ask': (request, sender) => askForSource(request, sender),
    'batch.left': (change, sender) => changeBatchLeft(change, sender),
    'script.load': ({ script }, sender) => loadScript(browser.scripting, script, sender),
    'list.ask': (asked, sender) => askList(browser.scripting, asked, sender),
    'import.items': ({ items }) => importItems(world, items),
    'statement.save': (given) => saveStatement(world, given),
    'statement.undo': ({ pressId }) => undo(world, pressId),
    'told.address': (told) => tellOfAddress(world, told),
    'told.pair': (told) => tellOfPair(world, told),
    'settings.change': (change) => setSettings(world, change),
    'seal.head': () => sealHead(world),
    'time-stamp.ask': (asked) => askForTimeStamp(world, asked),
    'time-stamp.keep': (stamp) => saveTimeStamp(world, stamp),
    'revocation-list.ask': (asked) => askForRevocationList(world, asked),
    'revocation-list.keep': (list) => saveRevocationList(world, list),
    'keys.ask': ({ number }) => askKeys(world, number),
    'keys.give': (given) => giveKey(world, given),
    'export.done': ({ details }) => noteDone(world, 'export', details),
    'backup.done': ({ details }) => noteDone(world, 'backup', details),
    'check.done': ({ details }) => noteDone(world, 'check', details),
    'reading.anew': () => readAnew(world),
    'self-test.run': () => selfTest(world),
    'note.change': (note) => writeNote(world, note),
    'exhibit.delete': (deletion) => deleteLater(world, deletion),
    'exhibit.keep': ({ number }) => keepExhibit(world, number),
    'exhibit.delete-due': () => deleteDue(world),
    'lock.on': (given) => lockOn(world, given),
    'lock.off': () => lockOff(world),
    'lock.slice': () => rewriteSlice(world),
    'lock.rewrap': ({ wrapped }) => rewrapLock(world, wrapped),
    'lock.after': ({ after }) => setAutoLock(world, after),
    'lock.open': ({ key }) => unlock(world, key),
    'lock.now': () => lockNow(world),
    'lock.show': () => showUnlock(world),
    'book.wipe': () => wipe(world),
    'case.put': (changed) => keepCase(world, changed),
    'case.delete': ({ id }) => deleteTheCase(world, id),
    'joint.add': (given) => addToJoint(world, given),
    'joint.remove': (given) => removeFromJoint(world, given),
  };
}
