// SPDX-License-Identifier: MIT
// The page's end of the writer of office files. Its worker is started by the first file that is
// asked for; one that fails is given up, and the next file gets a new one. The program asks for
// one file at a time.
const files = (() => {
  const parts_of_it = ['writer_worker.js', 'writer.js', 'writer.wasm'];
  let worker = null;

  function failed(reason) {
    worker?.terminate();
    worker = null;
    toModule(reason, (at) => _file_failed(at));
    platform.wake();
  }

  function made(bytes) {
    const at = _malloc(bytes.length);
    HEAPU8.set(bytes, at);
    _file_made(at, bytes.length);
    _free(at);
    platform.wake();
  }

  function start() {
    worker = new Worker(parts.address('writer_worker.js'));
    worker.onmessage = ({ data: { bytes, reason } }) => {
      if (bytes) made(bytes);
      else failed(reason);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      failed(event.message || 'writer_worker.js');
    };
  }

  return {
    make(format, text) {
      try {
        if (!worker) start();
        worker.postMessage({ format, text });
      } catch (error) {
        setTimeout(() => failed(String(error)));  // the program is still asking
      }
    },
    /// Has the writer kept on the device, so that it is there without a network.
    keep() {
      if (!navigator.serviceWorker?.controller) return;
      for (const name of parts_of_it) parts.answer(name).catch(() => {});
    },
  };
})();
