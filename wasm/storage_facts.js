// SPDX-License-Identifier: MIT
// What the browser says of the place where the work is kept: how much is used, how much there may
// be, and whether it promises to keep it.
const storageFacts = (() => {
  /// Safari clears what a page stored when it is not opened for seven days, unless it is installed.
  const sevenDays = /^Apple/.test(navigator.vendor) && !navigator.standalone &&
    !matchMedia('(display-mode: standalone)').matches;

  async function look() {
    const about = navigator.storage;
    const found = await about?.estimate?.().catch(() => {});
    const persisted = await about?.persisted?.().catch(() => undefined);
    _storage_facts(found?.usage ?? 0, found?.quota ?? 0, persisted === undefined ? -1 : Number(persisted), Number(sevenDays));
    platform.wake();
  }

  return {
    look,
    /// Asks the browser not to clear the store when space gets short.
    persist: () => (navigator.storage?.persist?.() ?? Promise.resolve()).catch(() => {}).then(look),
  };
})();
