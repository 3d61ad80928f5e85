// SPDX-License-Identifier: MIT
// The page's end of the store: requests go to the worker, answers to the program. A worker that
// dies, or whose files do, is replaced, and what it had not answered is sent again in the same
// order; the store's changes are idempotent, so that loses and doubles nothing. Another tab may take
// the store over (store_worker.js says how): then what is being typed is sent first.
const storage = (() => {
  const patience = 3;          // deaths in a row before a request is refused
  const waiting = new Map();   // by number, in the order sent: requests without an answer
  let worker = null;
  let deaths = 0;
  let next = 1;
  let was_durable = false;
  let has_store = false;       // here, and not in another tab
  let lost = false;            // it had, until another tab or the browser took it away
  let begun = false;
  let holder = '';             // what the store calls us since it was loaded here

  function post(id, text) {
    worker.postMessage({ id, text, must_last: was_durable, holder, lost });
  }

  function spawn() {
    if (worker) return;
    const mine = worker = new Worker(parts.address('store_worker.js'));
    mine.onmessage = ({ data }) => { if (mine === worker) received(data); };
    mine.onerror = (event) => {
      event.preventDefault();
      if (mine === worker) died(event.message || 'store_worker.js');
    };
    for (const [id, text] of waiting) post(id, text);
  }

  function start() {
    begun = true;
    try {
      spawn();
    } catch (error) {
      died(String(error));
    }
  }

  function died(reason) {
    boot.freeLine();
    worker?.terminate();
    worker = null;
    has_store = false;
    deaths += 1;
    if (deaths <= patience) {
      setTimeout(start, 100 * deaths);
      return;
    }
    deaths = 0;
    const refused = [...waiting.values()];
    waiting.clear();
    for (const text of refused) api.answered(refusal(text, reason));
  }

  /// The answer that the store would give, if there were one: see app/store/protocol.hpp.
  function refusal(request, reason) {
    const { ask, ticket } = JSON.parse(request.slice(0, request.indexOf('\n')));
    const answer = ask === 'save' ? 'save-failed' : 'load-failed';
    return JSON.stringify({ answer, ticket, code: 'storage_failed', where: 'no-worker', detail: reason });
  }

  function received(data) {
    if (data.died !== undefined) return died(data.died);
    if (data.damaged) return platform.download(data.damaged, 'application/vnd.sqlite3', data.bytes);
    if (data.leaving) return leave();
    if (data.handed_over) return handed_over();
    answered(data);
  }

  /// Another tab asks for the store: the worker lets it go after everything that is sent now.
  function leave() {
    api.leaving();
    worker.postMessage({ left: true });
  }

  function handed_over() {
    has_store = false;
    lost = true;
    api.answered('{"answer":"handed-over"}');
  }

  function answered(data) {
    boot.freeLine();
    const { id, text, broken, durable } = data;
    if (broken && deaths < patience) return died('a file handle is dead');
    deaths = 0;
    was_durable ||= durable;
    has_store = durable;
    holder = data.holder || holder;
    lost = data.lost;
    waiting.delete(id);
    if (broken) {
      worker.terminate();
      worker = null;
    }
    api.answered(text);
  }

  /// To the other tabs; null where the browser has no way to them, or allows none to a page that may keep nothing.
  function channel() {
    try { return new BroadcastChannel('ipgauge/db'); } catch { return null; }
  }

  const tabs = channel();
  if (tabs) tabs.onmessage = ({ data }) => {
    if (data.ask === 'who' && has_store) tabs.postMessage({ here: true });
  };

  const api = {
    /// Whether what is saved is kept when the page is closed, as far as the store has said so.
    durable: () => was_durable,
    /// Hands out the database that was found damaged, under this name.
    keep_damaged: (name) => worker?.postMessage({ damaged: name }),
    send(text) {
      const id = next++;
      waiting.set(id, text);
      if (worker) post(id, text);
      else if (begun) start();
    },
    /// The last time to send anything before another tab has the store.
    leaving() { controls.flush(); },
    answered(text) {
      toModule(text, (at) => _store_answer(at));
      platform.wake();
    },
  };
  boot.arrived.then(start, start);
  return api;
})();
