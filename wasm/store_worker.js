// SPDX-License-Identifier: MIT
// The dedicated worker of the store. Opening files is the one thing that cannot be done
// synchronously, so it is done first; then SQLite runs on the handles (store_vfs.cpp). Requests
// are answered in the order they came. Knows no table and no word: texts in, texts out.
importScripts('store.js');

const folder = 'ipgauge';
const files = ['db', 'db-journal', 'db-wal'];  // by slot, see app/store/slot_vfs.hpp
const lock_patience = 1500;    // ms: after a reload the old page's worker is still going
const handle_patience = 5000;  // ms: and the browser may hold its handles a while longer
const rest_after = 2000;       // ms without a request
const no_room = -2;            // as store_vfs.cpp understands it

let handles = [];
let broken = false;   // a handle refused for another reason than a full disk: it may be dead
let opened = false;
let durable = false;
let resting = 0;

/// Runs one call on a handle; a refusal gives `otherwise` instead of an exception through SQLite.
function guarded(call, otherwise) {
  try {
    return call();
  } catch (error) {
    if (error.name === 'QuotaExceededError') return no_room;
    broken = true;
    return otherwise;
  }
}

const slots = {
  read: (slot, into, at) => guarded(() => handles[slot].read(into, { at }), -1),
  // Chromium tells a full disk by a number of bytes that is none (2^32 - 8), others by an exception.
  write: (slot, from, at) => guarded(
    () => (handles[slot].write(from, { at }) === from.length ? from.length : no_room), -1),
  truncate: (slot, size) => guarded(() => { handles[slot].truncate(size); return 0; }, -1),
  size: (slot) => guarded(() => handles[slot].getSize(), -1),
  flush: (slot) => guarded(() => { handles[slot].flush(); return 0; }, -1),
};

const starting = createStore({ slots });
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/// Why the store can only be in memory or not be at all: a code of app/store/protocol.hpp.
class Refused extends Error {
  constructor(reason, memory, detail) {
    super(detail);
    this.reason = reason;
    this.memory = memory;
  }
}

/// One tab at a time. The lock says so at once, where the handles would need a timeout; it is
/// held as long as this worker lives.
let locked = !navigator.locks;
async function lock() {
  if (locked) return;
  locked = await new Promise((done) => {
    navigator.locks.request(`${folder}/db`, { signal: AbortSignal.timeout(lock_patience) }, () => {
      done(true);
      return new Promise(() => {});
    }).catch(() => done(false));
  });
  if (!locked) throw new Refused('other-tab', false, 'the lock is taken');
}

async function root() {
  if (origin === 'null') throw new Refused('local-file', true, 'a page from a file has no origin');
  if (!navigator.storage?.getDirectory || !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
    throw new Refused('not-supported', true, 'there is no file system for pages');
  }
  try {
    return await navigator.storage.getDirectory();
  } catch (error) {
    throw new Refused('private-window', true, String(error));
  }
}

async function open_files(directory) {
  const found = [];
  try {
    for (const name of files) {
      const file = await directory.getFileHandle(name, { create: true });
      found.push(await file.createSyncAccessHandle());
    }
  } catch (error) {
    for (const handle of found) handle.close();
    throw error;
  }
  return found;
}

async function open_handles(directory) {
  for (const give_up = performance.now() + handle_patience; ; await pause(30)) {
    try {
      return await open_files(directory);
    } catch (error) {
      if (error.name !== 'NoModificationAllowedError') throw error;
      if (performance.now() > give_up) throw new Refused('other-tab', false, String(error));
    }
  }
}

async function take_files() {
  const origin = await root();
  await lock();
  if (handles.length > 0) return;
  handles = await open_handles(await origin.getDirectoryHandle(folder, { create: true }));
  if (typeof handles[0].getSize() !== 'number') {  // browsers of 2022: every call a promise
    handles = [];
    throw new Refused('not-supported', true, 'the file system for pages is asynchronous');
  }
}

function text_for(module, text, call) {
  const at = module.stringToNewUTF8(text);
  const result = call(at);
  module._free(at);
  return result;
}

function refuse(module, error) {
  text_for(module, error.reason ?? 'files', (where) =>
    text_for(module, error.message || String(error), (detail) =>
      module._store_refuse(error.reason === 'other-tab' ? 1 : 0, where, detail)));
}

// Begun at once, beside the compilation; nothing when the files are there, or why they are not.
const taken = () => take_files().catch((error) => error);
let taking = taken();

/// `must_last`: what was durable before must not go on in memory after the worker was replaced.
async function open(module, must_last) {
  const error = await (taking ?? taken());
  taking = null;
  if (!error) {
    opened = durable = Boolean(module._store_open());
  } else if (error.memory && !must_last) {
    opened = Boolean(text_for(module, error.reason, (at) => module._store_open_in_memory(at)));
  } else {
    refuse(module, error);
  }
}

const asks_to_load = (text) => JSON.parse(text.slice(0, text.indexOf('\n'))).ask === 'load';

async function serve({ id, text, must_last }) {
  const module = await starting;
  if (!opened && (must_last || asks_to_load(text))) await open(module, must_last);
  const answer = module.UTF8ToString(text_for(module, text, (at) => module._store_handle(at)));
  postMessage({ id, text: answer, broken, durable });
  clearTimeout(resting);
  resting = setTimeout(() => module._store_rest(), rest_after);
}

let queue = Promise.resolve();
onmessage = ({ data }) => {
  clearTimeout(resting);
  queue = queue.then(() => serve(data)).catch((error) => postMessage({ died: String(error) }));
};
