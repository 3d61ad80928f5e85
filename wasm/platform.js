// SPDX-License-Identifier: MIT
// The browser's side of the platform: frames on demand, pointer, size, preferences, address, files.
// Nothing runs while nothing happens: a frame is asked for by wake() and by nothing else.

/// A place on the heap for as long as the call lasts. Where there is no memory left, its address would
/// be 0, which is somebody else's.
function onHeap(size, call) {
  const at = _malloc(size);
  if (!at) throw new RangeError(`no memory for ${size} bytes`);
  try {
    return call(at);
  } finally {
    _free(at);
  }
}

/// Gives a text to a C function, as UTF-8.
function toModule(text, call) {
  const size = lengthBytesUTF8(text) + 1;
  return onHeap(size, (at) => {
    stringToUTF8(text, at, size);
    return call(at);
  });
}

/// Gives bytes to a C function: where they are and how many.
function bytesToModule(bytes, call) {
  return onHeap(bytes.length || 1, (at) => {
    HEAPU8.set(bytes, at);
    return call(at, bytes.length);
  });
}

const platform = (() => {
  const stage = document.getElementById('stage');
  const canvas = document.getElementById('canvas');
  const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize',
    'nwse-resize', 'pointer', 'progress', 'wait', 'not-allowed'];
  let ready = false;
  let asked = 0;
  let frames = 0;
  let ratio = 0;  // pixels of the screen for one of the page, as the picture has it

  // ---- frames

  function wake() {
    if (ready && !asked) asked = requestAnimationFrame(frame);
  }

  function frame(now) {
    asked = 0;
    if (held) return;
    frames += 1;
    if (ratio !== devicePixelRatio) resize();  // not every browser tells every change of it
    if (_frame(now)) wake();
  }

  // ---- size

  function resize() {
    ratio = devicePixelRatio;
    const height = Math.min(stage.clientHeight, visualViewport?.height ?? Infinity);
    const width = stage.clientWidth;
    canvas.width = Math.max(1, Math.round(width * ratio));
    canvas.height = Math.max(1, Math.round(height * ratio));
    canvas.style.height = `${height}px`;
    _resized(width, height, ratio);
    wake();
  }

  function watchRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      resize();
      watchRatio();
    }, { once: true });
  }

  // ---- preferences of the person and the system

  function systemColour(name) {
    const probe = document.createElement('span');
    probe.style.cssText = `forced-color-adjust:none;color:${name}`;
    document.body.append(probe);
    const [r, g, b] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
    probe.remove();
    return (r << 16) | (g << 8) | b;
  }

  function preferences() {
    const is = (query) => matchMedia(query).matches;
    _preferences(is('(prefers-color-scheme: dark)'), is('(prefers-contrast: more)'),
      is('(any-pointer: coarse)'), is('(forced-colors: active)'), systemColour('Canvas'), systemColour('CanvasText'),
      systemColour('Highlight'), systemColour('LinkText'));
    wake();
  }

  function watchPreferences() {
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)',
      '(any-pointer: coarse)', '(forced-colors: active)']) matchMedia(query).addEventListener('change', preferences);
    preferences();
  }

  // ---- pointer: the mouse acts at once, a finger when it is lifted where it came down

  let finger = null;

  function at(event) {
    const box = stage.getBoundingClientRect();
    _pointer(event.clientX - box.left, event.clientY - box.top, event.pointerType === 'touch');
  }

  function down(event) {
    controls.flush();
    if (controls.owns(event.target)) return;
    if (event.pointerType === 'touch') {
      finger = { id: event.pointerId, x: event.clientX, y: event.clientY };
      return;
    }
    at(event);
    if (event.button === 0) _button(1);
    wake();
  }

  function up(event) {
    if (event.pointerType === 'touch') {
      if (finger?.id === event.pointerId) tap(event);
      finger = null;
      return;
    }
    at(event);
    if (event.button === 0) _button(0);
    wake();
  }

  function tap(event) {
    if (Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > 10) return;
    at(event);
    _button(1);
    _button(0);
    _pointer_left();
    wake();
  }

  function watchPointer() {
    stage.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'touch') { at(event); wake(); }
    });
    stage.addEventListener('pointerdown', down);
    stage.addEventListener('pointerup', up);
    stage.addEventListener('pointercancel', () => { finger = null; _pointer_left(); wake(); });
    stage.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') { _pointer_left(); wake(); }
    });
  }

  // ---- address, date, files

  function go(address, title) {
    document.title = title;
    if (leaving || location.hash === address || (address === '#/' && !location.hash)) return;
    if (returning) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }

  let returning = false;
  let leaving = false;

  function moved() {
    leaving = true;  // what was being typed belongs to the place that is left, and brings nobody back there
    controls.flush();
    leaving = false;
    if (mirror.dialogIsOpen()) {  // Back closes what is in front, and the place stays
      const address = platform.address;
      history.pushState(null, '', address);
      _dismiss();
    } else {
      returning = true;
      toModule(location.hash || '#/', (text) => _address_changed(text));
      returning = false;
    }
    wake();
  }

  /// For who comes back by an address that says no place. Kept only where the work is kept as well.
  const last = {
    kept: '',
    keep(address) {
      if (address === last.kept || !storage.durable()) return;
      last.kept = address;
      try { localStorage.setItem('ipgauge-place', address); } catch { /* not allowed or no room */ }
    },
    recall() {
      try { return localStorage.getItem('ipgauge-place') ?? ''; } catch { return ''; }
    },
  };

  /// The browser asks before the window closes, only while something would be lost by it.
  function guard(losesWork) {
    if (losesWork) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
  const ask = (event) => {
    event.preventDefault();
    event.returnValue = true;  // Chrome before 119 asks for this alone
  };

  /// Every minute while the tab is seen, so that a clock goes on; no frame is drawn for it unless one
  /// is shown.
  const minute = 60000;  // milliseconds
  let telling = 0;

  function tellTime() {
    const now = new Date();
    _date(now.getFullYear(), now.getMonth() + 1, now.getDate());
    _minute(Math.floor(now.getTime() / minute));
    clearTimeout(telling);
    if (!document.hidden) telling = setTimeout(tellTime, minute - now.getTime() % minute);
  }

  function download(name, type, bytes) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /// A page beside the program, in the language of the screen.
  function help(name) {
    open(`${parts.address(name)}#${document.documentElement.lang}`, '_blank', 'noopener');
  }

  // ---- fonts: what the first frame needs, then the rest when there is time

  const later = ['fonts/common.otf', 'fonts/rare.otf'];
  let loading = null;
  const outside = [];  // of these, what came before the service worker could keep it

  let awaited = Boolean(boot.letters);  // what of the first tier the first picture did without
  let held = false;                      // it has a character of that: the picture before stays
  let patience = 8000;                   // ms, once; then there are boxes, as for rarer characters

  function addFont(buffer) {
    bytesToModule(new Uint8Array(buffer), _add_font);
    wake();
    const face = new FontFace('IPGauge', buffer);
    face.load().then((loaded) => document.fonts.add(loaded), () => {});
  }

  function hold() {
    held = true;
    setTimeout(() => { held = false; wake(); }, patience);
    patience = 0;
  }

  function addLetters(buffer) {
    awaited = held = false;
    addFont(buffer);
    moreCharacters();
  }

  /// The next of the larger fonts, at most one at a time; asks again when still something is missing.
  function moreCharacters(again) {
    if (awaited) {
      boot.freeLine();
      if (again === 'missing' && patience) hold();
      return;
    }
    if (loading || later.length === 0) return;
    if (later.length === 1 && again !== 'missing') return;
    if (!navigator.serviceWorker?.controller) outside.push(later[0]);
    loading = boot.bytes(later[0]).then((buffer) => {
      later.shift();
      loading = null;
      addFont(buffer);
    }, () => { loading = null; });  // drawn as boxes for now; the mirror shows and says them anyway
  }

  /// Has them kept on the device, so that they are there without a network.
  function keepCharacters() {
    if (!navigator.serviceWorker?.controller) return;
    for (const name of outside.splice(0)) parts.answer(name).catch(() => {});
  }

  // ---- start

  function start() {
    ready = true;
    const drawn = _start_canvas();
    if (!drawn) document.documentElement.classList.add('plain');
    new ResizeObserver(resize).observe(stage);
    visualViewport?.addEventListener('resize', resize);
    watchRatio();
    watchPreferences();
    watchPointer();
    addEventListener('popstate', moved);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) { tellTime(); wake(); } });
    tellTime();
    resize();
    if (!location.hash && last.recall().startsWith('#/')) history.replaceState(null, '', last.recall());
    const seed = crypto.getRandomValues(new Uint32Array(2));
    toModule(navigator.languages?.join(',') || navigator.language || '', (languages) =>
      toModule(location.hash || '#/', (address) => _start(seed[0], seed[1], languages, address)));
    boot.nothingKept.then((is) => { if (is) { _nothing_kept(); wake(); } });
    Promise.all(boot.fonts).then((buffers) => buffers.forEach(addFont), boot.failed);
    boot.letters?.then(addLetters);
    wake();
  }

  return {
    start,
    wake,
    download,
    guard,
    help,
    moreCharacters,
    address: '',
    frames: () => frames,
    go(address, title) {
      platform.address = address;
      go(address, title);
      last.keep(address);
      if (address.endsWith('/report')) files.prepare();
      if (address.startsWith('#/programme')) desk.prepare();
    },
    cursor(shape) { stage.style.cursor = cursors[shape] ?? 'default'; },
    /// The first picture is there: what stood in its place goes.
    shown() {
      boot.done();
      performance.mark('first-frame');
      const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 500));
      idle(() => boot.lineIsFree.then(offline.start).then(() => {
        keepCharacters();
        moreCharacters();
        files.keep();
        desk.keep();
      }), { timeout: 3000 });
    },
    colours(words, page, accent, thumb, dark, em, line, unit) {
      const style = document.documentElement.style;
      const hex = (rgb) => `#${rgb.toString(16).padStart(6, '0')}`;
      for (const [name, value] of [['--words', hex(words)], ['--page', hex(page)],
        ['--accent', hex(accent)], ['--thumb', hex(thumb)], ['--em', `${em}px`],
        ['--line', `${line}px`], ['--unit', `${unit}px`],
        ['color-scheme', dark ? 'dark' : 'light']]) style.setProperty(name, value);
    },
  };
})();
