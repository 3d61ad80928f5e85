// SPDX-License-Identifier: MIT
// The first script: says clearly when this browser cannot run the program, and starts it otherwise.
// Written as in 2009, so that a browser of any age reads it to the end. The program and the font of
// the first frame are fetched at once, side by side, because nothing can be drawn without both; how
// much of them is here is what the bar of progress shows.
//
// The program is two files: app.wasm is what the first screens run, app_rest.wasm all else (split/
// cuts it); and of the font a stranger's first picture needs first.otf alone, without ui.otf, which is
// what else the program says. A stranger sees the
// list of enterprises while the rest is on its way. What app.wasm has not is called through the
// table, where functions of this script stand until the rest has put its own there. If one is
// called before, the rest is fetched while the page waits, which freezes it, but a call in the
// middle of the program can be answered in no other way. So nobody else is made to run into that:
// who comes back, or by an address of a screen, gets both files at once, from the device as a rule;
// and so does a browser that compiles nothing that large while the page waits.
//
// A slow line is given to one thing after the other: what a stranger's first picture needs, then the
// store, then the rest. A stranger need not wait for the store: it has nothing, and what is done
// before it is there is sent to it then.

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
  var page = document.getElementById('boot');
  var question = document.getElementById('boot-question').textContent;
  var received = 0;
  var program;          // the promise of its module
  var rest = null;      // the promise of its module, once it is asked for
  var restInside = false;
  var lettersHere;
  var freeLine;         // the store has answered, or cannot, or something is needed before that
  var lineIsFree = new Promise(function (done) { freeLine = done; });
  var isOpen = false;   // the first picture is there
  var told = false;

  function show(id, reason) {
    if (told) return;
    told = true;
    document.body.appendChild(page);  // it may have gone already
    document.getElementById('boot-loading').hidden = true;
    document.getElementById(id).hidden = false;
    if (!reason) return;
    document.getElementById('boot-again').hidden = false;
    document.getElementById('boot-reason').textContent = String(reason.message || reason);
  }

  function failed(reason) {
    if (!isOpen) show('boot-failed', reason);
  }

  // Half a call was done: nothing may go on with what it left.
  function brokenOff(id, reason) {
    show(id, reason);
    var stage = document.getElementById('stage');
    if (stage) stage.parentNode.removeChild(stage);
  }

  function stopped(reason) {
    brokenOff(isOpen ? 'boot-stopped' : 'boot-failed', reason);
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

  // A script that this browser cannot read, or that breaks before the first picture; later what the
  // program cannot go on from.
  function broken(event) {
    var error = event.error || event.reason;
    if (isOpen) {
      if (error instanceof WebAssembly.RuntimeError) stopped(error);
    } else if (error instanceof SyntaxError) {
      unsupported();
    } else if (event.error) {
      failed(error);
    }
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
  function onDevice() {
    return Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
  }

  function first(name) {
    return parts.answer(name).then(onDevice() ? whole : counted);
  }

  function bytes(name) {
    return parts.answer(name).then(whole).then(function (answer) { return answer.arrayBuffer(); });
  }

  // As it comes; from a host that says another type than application/wasm, when it is there.
  function compiled(name, answer) {
    return answer.then(function (here) { return WebAssembly.compileStreaming(here); })
      .catch(function () { return bytes(name).then(function (all) { return WebAssembly.compile(all); }); });
  }

  // ---- the rest of the program

  function join(exports) {
    return rest.then(function (module) {
      return WebAssembly.instantiate(module, { primary: exports });
    }).then(function () {
      restInside = true;
      performance.mark('whole-program');
    });
  }

  // Again and again: a network that is away may come back.
  function insist(attempt, pause) {
    return attempt().catch(function () {
      return new Promise(function (done) { setTimeout(done, pause); })
        .then(function () { return insist(attempt, Math.min(2 * pause, 30000)); });
    });
  }

  function fetchRest(exports) {
    if (restInside) return Promise.resolve();
    rest = compiled('app_rest.wasm', parts.answer('app_rest.wasm').then(whole));
    return join(exports);
  }

  // What a stranger's first picture does without.
  function fetchAll(exports) {
    insist(function () { return fetchRest(exports); }, 1000);
    insist(function () { return bytes('fonts/ui.otf'); }, 1000).then(lettersHere);
  }

  // A store that does not answer keeps nobody from the rest.
  function late() {
    return new Promise(function (done) { setTimeout(done, 10000); });
  }

  // While the page waits. Text of this character set has the byte in each character.
  function bytesAtOnce(name) {
    var request = new XMLHttpRequest();
    request.open('GET', parts.address(name), false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    try {
      request.send();
    } catch (error) {
      return null;
    }
    if (request.status !== 200) return null;
    var text = request.responseText;
    var all = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i += 1) all[i] = text.charCodeAt(i) & 255;
    return all;
  }

  function needRest(exports, place) {
    if (restInside) return;
    performance.mark('rest-needed', { detail: place });
    var all;
    while (!(all = bytesAtOnce('app_rest.wasm'))) {
      if (window.confirm(question)) continue;
      brokenOff('boot-failed', 'app_rest.wasm');
      throw new Error('app_rest.wasm');
    }
    new WebAssembly.Instance(new WebAssembly.Module(all), { primary: exports });
    restInside = true;
    freeLine();
  }

  // The functions that stand in the table until then: named by their place in it.
  function placeholders(instance) {
    return new Proxy({}, {
      get: function (target, place) {
        return function () {
          var exports = instance().exports;
          needRest(exports, place);
          var name = Object.keys(exports).find(function (key) { return exports[key] instanceof WebAssembly.Table; });
          return exports[name].get(Number(place)).apply(null, arguments);
        };
      },
    });
  }

  // Whether a module of the rest's size is compiled while the page waits: Chrome 97 to 114 do so up to
  // 4 KB only, all others at least up to 8 MB. This one is of 8,192 bytes that mean nothing.
  function compilesAtOnce() {
    var size = 1 << 13;
    var empty = new Uint8Array(13 + size);
    empty.set([0, 97, 115, 109, 1, 0, 0, 0, 0, 0x80 | (size & 127), 0x80 | ((size >> 7) & 127), 0x80 | ((size >> 14) & 127), size >> 21]);
    try {
      return Boolean(new WebAssembly.Module(empty));
    } catch (error) {
      return false;
    }
  }

  // Who comes to the list of enterprises and has nothing in it.
  function stranger() {
    if (location.hash.length > 2 || parts.together || onDevice()) return false;
    try {
      if (localStorage.getItem('ipgauge-place')) return false;
    } catch (error) { /* keeps nothing, so knows nobody */ }
    return compilesAtOnce();
  }

  // The store's folder is made when it is opened for the first time (store_worker.js).
  function nothingKept() {
    if (!navigator.storage || !navigator.storage.getDirectory) return Promise.resolve(false);
    return navigator.storage.getDirectory()
      .then(function (origin) { return origin.getDirectoryHandle('ipgauge'); })
      .then(function () { return false; }, function (error) { return error.name === 'NotFoundError'; });
  }

  function instantiate(imports, receive) {
    var made;
    imports.placeholder = placeholders(function () { return made; });
    program.then(function (module) {
      return WebAssembly.instantiate(module, imports).then(function (instance) {
        made = instance;
        if (rest) return join(made.exports);
        Promise.race([lineIsFree, late()]).then(function () { fetchAll(made.exports); });
      }).then(function () { receive(made, module); });
    }).catch(failed);
    return {};
  }

  function font(name) {
    return first(name).then(function (answer) { return answer.arrayBuffer(); });
  }

  function start() {
    if (!able()) return unsupported();
    program = compiled('app.wasm', first('app.wasm'));
    program.catch(failed);
    boot.fonts = [font('fonts/first.otf')];
    if (stranger()) {
      boot.arrived = Promise.all([program, boot.fonts[0]]);
      boot.nothingKept = nothingKept();
      boot.letters = new Promise(function (done) { lettersHere = done; });
    } else {
      bar.max = Number(bar.getAttribute('data-together'));
      rest = compiled('app_rest.wasm', first('app_rest.wasm'));
      rest.catch(failed);
      boot.fonts.push(font('fonts/ui.otf'));
    }
    Promise.all(boot.fonts).catch(failed);
    window.addEventListener('error', broken);
    window.addEventListener('unhandledrejection', broken);
    document.getElementById('boot-again').onclick = function () { location.reload(); };
    var script = parts.script('app.js');
    script.onerror = function () { failed('app.js'); };
    document.head.appendChild(script);
  }

  return {
    bytes: bytes,
    failed: failed,
    /// The program is at its end, whenever that is.
    stopped: stopped,
    /// The fonts of the first frame, as promises.
    fonts: [],
    /// Where those are only a part of the first tier: the other part, as a promise.
    letters: null,
    /// What has the line for itself is here, as a promise.
    arrived: Promise.resolve(),
    /// Whether this browser never kept anything of the program, as a promise.
    nothingKept: Promise.resolve(false),
    /// What can wait for the store need not wait any more: a promise, and how that is told.
    lineIsFree: lineIsFree,
    freeLine: function () { freeLine(); },
    instantiate: instantiate,
    start: start,
    done: function () {
      isOpen = true;
      if (page.parentNode) page.parentNode.removeChild(page);
    },
  };
})();

// Emscripten's options are read from this name.
var Module = {
  instantiateWasm: boot.instantiate,
  onAbort: function (what) { boot.stopped(what); },
  printErr: function (text) { console.error(text); },
};

boot.start();  // a script that is in the page runs before this returns
