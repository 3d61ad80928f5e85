// SPDX-License-Identifier: MIT
// The page's end of the writer of office files. Its worker is started when a person comes to where
// files are asked for, so that the first is no slower than the next; one that fails is given up, and
// the next file gets a new one. The program asks for one file at a time.
const files = (() => {
  const parts_of_it = ['writer_worker.js', 'writer.js', 'writer.wasm'];
  // Whole names, which the bundle replaces by those of the files as they are served.
  const fonts = {
    'first.otf': 'fonts/first.otf', 'ui.otf': 'fonts/ui.otf', 'common.otf': 'fonts/common.otf', 'rare.otf': 'fonts/rare.otf',
  };
  const usual_fonts = ['first.otf', 'ui.otf', 'common.otf'];  // of a PDF; others are asked for by the worker
  let worker = null;
  let asked = false;  // somebody waits for a file

  function failed(reason) {
    worker?.terminate();
    worker = null;
    if (!asked) return;
    asked = false;
    toModule(reason, (at) => _file_failed(at));
    platform.wake();
  }

  function made(bytes) {
    asked = false;
    bytesToModule(bytes, _file_made);
    platform.wake();
  }

  function give(name) {
    const to = worker;
    return boot.bytes(fonts[name]).then((font) => to.postMessage({ font, name }, [font]));
  }

  function start() {
    worker = new Worker(parts.address('writer_worker.js'));
    worker.onmessage = ({ data: { bytes, font, reason } }) => {
      if (bytes) made(bytes);
      else if (font) give(font).catch(() => failed('font-missing'));  // the program has words for it
      else failed(reason);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      failed(event.message || 'writer_worker.js');
    };
  }

  return {
    /// Starts the writer, with what most files need, before one is asked for.
    prepare() {
      if (worker) return;
      try {
        start();
        for (const name of usual_fonts) give(name).catch(() => {});  // the worker will ask again
      } catch { /* told when a file is asked for */ }
    },
    make(format, text) {
      asked = true;
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
