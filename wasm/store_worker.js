// SPDX-License-Identifier: MIT
// The dedicated worker of the store. Opening files is the one thing that cannot be done
// synchronously, so it is done first; then SQLite runs on the handles (store_vfs.cpp). Requests
// are answered in the order they came. Knows no table and no word: texts in, texts out.
//
// One tab or window has the store at a time. What holds that is the handles, which are exclusive;
// the lock and the messages on `tabs` are the courtesy by which it changes hands:
//   {ask: 'who'}           answered with {here: true} by the page that has the store (storage.js)
//   {ask: 'yield', until}  the one that has it lets it go, unless that is too late
importScripts('store.js');

const folder = 'ipgauge';
// The slots (app/store/slot_vfs.hpp), of which the last three are for what was found damaged, and
// `holder`: who loaded the store last.
const files = ['db', 'db-journal', 'db-wal', 'quarantine', 'quarantine-wal', 'rescue', 'holder'];
const lock_patience = 1500;    // ms: after a reload the old page's worker is still going
const yield_patience = 3000;   // ms for another tab to let the store go
const ask_again = 250;         // ms: the one that has it may have got it only now
const page_patience = 500;     // ms for our own page to send what is being typed
const handle_patience = 5000;  // ms: the browser may hold the handles of an old page a while longer
const rest_after = 2000;       // ms without a request
const no_room = -2;            // as store_vfs.cpp understands it

let handles = [];
let directory = null;
let unlock = null;    // lets the lock go; there while it is held
let broken = false;   // a handle refused for another reason than a full disk: it may be dead
let opened = false;
let durable = false;
let lost = false;     // another tab has it, or the browser took it: only a load opens it again
let holder = '';      // a name for who loaded the store last, which stands in its file too
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

// ---- other tabs

/// Null where the browser has no way to other pages, or allows none to a page that may keep nothing.
function channel() {
  try { return new BroadcastChannel(`${folder}/db`); } catch { return null; }
}

const tabs = channel();
let here = () => {};  // another page has the store

if (tabs) tabs.onmessage = ({ data }) => {
  if (data.here) here();
  else if (data.ask === 'yield' && handles.length > 0 && Date.now() < data.until) leave();
};

/// The lock says at once who is first, where the handles would need a timeout.
async function lock(take_over) {
  if (unlock || !navigator.locks) return;
  const patience = take_over ? yield_patience : lock_patience;
  // Whoever begins to let go later than that would be done when nobody waits any more.
  const until = Date.now() + patience - page_patience;
  const message = take_over ? { ask: 'yield', until } : { ask: 'who' };
  const giving_up = new AbortController();
  const give_up = setTimeout(() => giving_up.abort(), patience);
  here = () => { if (!take_over) giving_up.abort(); };
  const asking = setInterval(() => tabs?.postMessage(message), ask_again);
  tabs?.postMessage(message);
  const { signal } = giving_up;
  unlock = await new Promise((done) => {
    // Chromium never settles a request that is aborted before it has reached the browser.
    signal.addEventListener('abort', () => done(null));
    navigator.locks.request(`${folder}/db`, { signal },
      () => signal.aborted || new Promise((release) => { done(release); })).catch(() => done(null));
  });
  clearInterval(asking);
  clearTimeout(give_up);
  if (!unlock) throw new Refused(take_over ? 'other-tab-silent' : 'other-tab', false, 'the lock is taken');
}

let left = null;  // the page has sent everything, or has had its time

/// Another tab asks for the store. What our page has not sent yet comes first.
async function leave() {
  if (left) return;
  const done = new Promise((resolve) => { left = resolve; });
  postMessage({ leaving: true });
  await Promise.race([done, pause(page_patience)]);
  queue = queue.then(async () => {
    left = null;
    if (handles.length === 0) return;
    let_go(await starting, new Refused('other-tab', false, 'handed over'));
    postMessage({ handed_over: true });
  });
}

// ---- files

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

async function open_files() {
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

async function open_handles() {
  for (const give_up = performance.now() + handle_patience; ; await pause(30)) {
    try {
      return await open_files();
    } catch (error) {
      if (error.name !== 'NoModificationAllowedError') throw error;
      if (performance.now() > give_up) throw new Refused('other-tab-silent', false, String(error));
    }
  }
}

async function take_files(take_over) {
  const origin = await root();
  await lock(take_over);
  if (handles.length > 0) return;
  try {
    directory = await origin.getDirectoryHandle(folder, { create: true });
    handles = await open_handles();
    if (typeof handles[0].getSize() !== 'number') {  // browsers of 2022: every call a promise
      throw new Refused('not-supported', true, 'the file system for pages is asynchronous');
    }
  } catch (error) {
    close_files();
    throw error;
  }
}

function close_files() {
  for (const handle of handles) guarded(() => handle.close());
  handles = [];
  unlock?.();
  unlock = null;
}

/// The name of who loaded the store last; empty in a store that is new, or was taken away.
function held_by() {
  const handle = handles[files.indexOf('holder')];
  const bytes = new Uint8Array(handle.getSize());
  handle.read(bytes, { at: 0 });
  return new TextDecoder().decode(bytes);
}

/// Gives ourselves a name, or none where the disk has no room for it.
function hold() {
  const handle = handles[files.indexOf('holder')];
  guarded(() => {
    handle.truncate(0);
    handle.write(new TextEncoder().encode(crypto.randomUUID()), { at: 0 });
  });
  return held_by();
}

/// A browser that clears what pages have stored leaves the handles, and not every one makes
/// them fail: what is written then is acknowledged and gone.
async function are_there() {
  try {
    await directory.getFileHandle(files[0]);
    return true;
  } catch (error) {
    return error.name !== 'NotFoundError';
  }
}

// Begun at once, beside the compilation; nothing when the files are there, or why they are not.
const taken = (take_over) => take_files(take_over).catch((error) => error);
let taking = taken(false);

// ---- requests

function text_for(module, text, call) {
  const at = module.stringToNewUTF8(text);
  const result = call(at);
  module._free(at);
  return result;
}

const answer_to = (module, text) =>
  module.UTF8ToString(text_for(module, text, (at) => module._store_handle(at)));

function refuse(module, error) {
  const busy = error.reason?.startsWith('other-tab') ? 1 : 0;
  text_for(module, error.reason ?? 'files', (where) =>
    text_for(module, error.message || String(error), (detail) => module._store_refuse(busy, where, detail)));
}

/// Closes the store, which is not ours any more, and answers with the reason from now on.
function let_go(module, reason) {
  refuse(module, reason);  // which closes the database
  close_files();
  opened = durable = broken = false;
  lost = true;
  taking = null;
}

/// `ask.must_last`: what was durable before must not go on in memory after the worker was replaced.
async function open(module, ask, loads, take_over) {
  let error = await (taking ?? taken(take_over));
  taking = null;
  if (error && take_over && error.reason === 'other-tab') error = await taken(true);
  if (!error && !loads && held_by() !== ask.holder) {  // the page knows another store than this
    let_go(module, held_by() ? new Refused('other-tab', false, 'was used elsewhere')
      : new Refused('evicted', false, 'the files are gone'));
  } else if (!error) {
    opened = durable = Boolean(module._store_open());
    holder = loads ? hold() : ask.holder;
    lost = false;
  } else if (error.memory && !ask.must_last) {
    opened = Boolean(text_for(module, error.reason, (at) => module._store_open_in_memory(at)));
  } else {
    refuse(module, error);
  }
}

async function serve(ask) {
  const module = await starting;
  const first = JSON.parse(ask.text.slice(0, ask.text.indexOf('\n')));
  const loads = first.ask === 'load';
  lost ||= Boolean(ask.lost);
  if (!opened && (loads || (ask.must_last && !lost))) await open(module, ask, loads, first['take-over'] === true);
  let text = answer_to(module, ask.text);
  if (durable && !(await are_there())) {
    let_go(module, new Refused('evicted', false, 'the files are gone'));
    text = answer_to(module, ask.text);
  }
  postMessage({ id: ask.id, text, broken, durable, holder, lost });
  clearTimeout(resting);
  resting = setTimeout(() => module._store_rest(), rest_after);
}

/// The database that was found damaged, and its log if it had one, byte by byte.
function keep_damaged(name) {
  for (const [slot, ending] of [[3, ''], [4, '-wal']]) {
    const bytes = new Uint8Array(handles[slot]?.getSize() ?? 0);
    if (bytes.length === 0) continue;
    handles[slot].read(bytes, { at: 0 });
    postMessage({ damaged: name + ending, bytes }, [bytes.buffer]);
  }
}

let queue = Promise.resolve();
onmessage = ({ data }) => {
  clearTimeout(resting);
  if (data.left) {
    left?.();
    return;
  }
  queue = queue.then(() => (data.damaged ? keep_damaged(data.damaged) : serve(data)))
    .catch((error) => postMessage({ died: String(error) }));
};
