// SPDX-License-Identifier: MIT
// The page's end of the service worker: the program is kept on the device, and a new version is
// told to the person, who takes it when nothing is being done. Without a service worker, as on a
// page that was opened from a file, the program works the same but has to be there.
const offline = (() => {
  const often = 60 * 60 * 1000;  // ms between two looks for a new version
  const patience = 20 * 1000;    // ms to wait for the first copy
  let registration = null;
  let looked = 0;
  let taking = false;

  function found() {
    _update_found();
    platform.wake();
  }

  function watch(worker) {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) found();
    });
  }

  function look() {
    if (document.hidden || Date.now() - looked < often) return;
    looked = Date.now();
    registration.update().catch(() => {});  // there is no network: another time
  }

  /// This page is served from the device: what it asks for from now on is kept there.
  function served(workers) {
    return workers.controller || new Promise((done) => {
      workers.addEventListener('controllerchange', done, { once: true });
      setTimeout(done, patience);  // a page that was reloaded past the cache stays outside
    });
  }

  /// Done when the program is on the device, or is not going to be soon.
  async function start() {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    // Another window took the new version: this one is of a program that is gone.
    let controlled = Boolean(workers.controller);
    workers.addEventListener('controllerchange', () => {
      if (taking) location.reload();
      else if (controlled) found();
      controlled = true;
    });
    try {
      registration = await workers.register('service_worker.js', { updateViaCache: 'none' });
    } catch {
      return;  // not allowed here
    }
    looked = Date.now();
    if (registration.waiting && workers.controller) found();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    document.addEventListener('visibilitychange', look);
    await served(workers);
  }

  return {
    start,
    /// Opens the new version in place of this one.
    restart() {
      taking = true;
      if (registration?.waiting) registration.waiting.postMessage('take');
      else location.reload();
    },
  };
})();
