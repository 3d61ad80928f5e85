// SPDX-License-Identifier: MIT
// The first script: says clearly when this browser cannot run the program, and starts it otherwise.
// Written as in 2009, so that a browser of any age reads it to the end. The program and the font of
// the first frame are fetched at once, side by side, because nothing can be drawn without both; how
// much of them is here is what the bar of progress shows.

// Where the parts of the program are: files beside this page. The build that is one file has a
// script before this one, by which they are in the page (one_file.js).
var parts = window.parts || {
  able: function () { return true; },
  answer: function (name) { return fetch(name, { credentials: 'same-origin' }); },
  address: function (name) { return name; },
  script: function (name) {
    var script = document.createElement('script');
    script.src = name;
    return script;
  },
};

var boot = (function () {
  var bar = document.getElementById('boot-progress');
  var received = 0;
  var program;
  var over = false;

  function show(id, reason) {
    if (over) return;
    over = true;
    document.getElementById('boot-loading').hidden = true;
    document.getElementById(id).hidden = false;
    if (reason) document.getElementById('boot-reason').textContent = reason;
  }

  function failed(reason) {
    show('boot-failed', String((reason && reason.message) || reason));
  }

  function unsupported() {
    show('boot-unsupported');
  }

  // What cannot be asked for is known by what came with it: Promise.any with the syntax of the
  // scripts. The module has nothing in it; a page whose policy must allow eval for it is refused.
  function able() {
    try {
      return parts.able() && typeof Promise.any === 'function' && typeof TransformStream === 'function' &&
        typeof WebAssembly.instantiateStreaming === 'function' &&
        Boolean(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
    } catch (error) {
      return false;
    }
  }

  // A script that this browser cannot read, or that breaks before the first picture.
  function broken(event) {
    if (event.error instanceof SyntaxError) unsupported();
    else if (event.error) failed(event.error);
  }

  function whole(answer) {
    if (!answer.ok) throw new Error(answer.url + ': ' + answer.status);
    return answer;
  }

  // The same answer, whose bytes are counted as they come, uncompressed as the bar's maximum is.
  function counted(answer) {
    var count = new TransformStream({
      transform: function (chunk, out) {
        received += chunk.byteLength;
        bar.value = received;
        out.enqueue(chunk);
      },
    });
    return new Response(whole(answer).body.pipeThrough(count), { headers: answer.headers });
  }

  // What is on the device is there at once; passing it through this thread would only cost time.
  function first(name) {
    var kept = navigator.serviceWorker && navigator.serviceWorker.controller;
    return parts.answer(name).then(kept ? whole : counted);
  }

  function bytes(name) {
    return parts.answer(name).then(whole).then(function (answer) { return answer.arrayBuffer(); });
  }

  // As it comes; from a host that says another type than application/wasm, when it is there.
  function instantiate(imports, receive) {
    program.then(function (answer) {
      return WebAssembly.instantiateStreaming(answer, imports);
    }).catch(function () {
      return bytes('app.wasm').then(function (all) { return WebAssembly.instantiate(all, imports); });
    }).then(function (made) { receive(made.instance, made.module); }).catch(failed);
    return {};
  }

  function start() {
    if (!able()) return unsupported();
    program = first('app.wasm');
    boot.font = first('fonts/ui.otf').then(function (answer) { return answer.arrayBuffer(); });
    boot.font.catch(failed);
    window.addEventListener('error', broken);
    var script = parts.script('app.js');
    script.onerror = function () { failed('app.js'); };
    document.head.appendChild(script);
  }

  return {
    bytes: bytes,
    failed: failed,
    /// The font of the first frame, as a promise.
    font: null,
    instantiate: instantiate,
    start: start,
    done: function () {
      over = true;
      window.removeEventListener('error', broken);
      var page = document.getElementById('boot');
      if (page) page.parentNode.removeChild(page);
    },
  };
})();

// Emscripten's options are read from this name.
var Module = {
  instantiateWasm: boot.instantiate,
  onAbort: function (what) { boot.failed(what); },
  printErr: function (text) { console.error(text); },
};

boot.start();  // a script that is in the page runs before this returns
