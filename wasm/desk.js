// SPDX-License-Identifier: MIT
// The page's end of the desk with the reports of a programme. Its worker is started when a person
// comes to the screen. Files go to it as they are, chosen or dropped: their bytes never pass through
// this page.
const desk = (() => {
  const parts_of_it = ['programme_worker.js', 'programme.js', 'programme.wasm'];
  const control = 'programme.add';
  let worker = null;

  function failed(reason) {
    worker?.terminate();
    worker = null;
    toModule(String(reason), (at) => _desk_failed(at));
    platform.wake();
  }

  function start() {
    worker = new Worker(parts.address('programme_worker.js'));
    worker.onmessage = ({ data: { json, reason } }) => {
      if (reason) return failed(reason);
      toModule(json, (at) => _desk_said(at));
      return platform.wake();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      failed(event.message || 'programme_worker.js');
    };
  }

  function send(message) {
    try {
      if (!worker) start();
      worker.postMessage(message);
    } catch (error) {
      setTimeout(() => failed(error?.message ?? error));  // the program is still asking
    }
  }

  const isOpen = () => platform.address.startsWith('#/programme') && Boolean(controls.of(control));
  const has_files = (event) => event.dataTransfer?.types.includes('Files');

  addEventListener('dragover', (event) => {
    if (!has_files(event)) return;
    event.preventDefault();  // a file that is dropped beside would take the place of the program
    event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none';
  });
  addEventListener('drop', (event) => {
    if (!has_files(event)) return;
    event.preventDefault();
    if (isOpen()) send({ files: [...event.dataTransfer.files] });
  });

  return {
    /// Whether the files of this control are the desk's.
    takes: (id) => id === control,
    add: (files) => { if (files.length > 0) send({ files: [...files] }); },
    ask: (request) => send({ request }),
    /// Starts the desk before anything is asked of it.
    prepare() { if (!worker) send({}); },
    /// Has the desk kept on the device, so that it is there without a network.
    keep() {
      if (!navigator.serviceWorker?.controller) return;
      for (const name of parts_of_it) parts.answer(name).catch(() => {});
    },
  };
})();
