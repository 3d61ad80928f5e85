// SPDX-License-Identifier: MIT
// Debian's Firefox, driven by WebDriver BiDi. Without a screen it has no WebGL2, so it gets one:
// an X server in memory, where Mesa draws in software.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { firefox } from "playwright-core";

const executablePath = "/usr/bin/firefox-esr";

/** A screen of its own, gone when its last window is; gives the name of its display. */
async function screen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-terminate", "-nolisten", "tcp", "-screen", "0", "1920x1200x24"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const failed = once(server, "error").then(([error]) => { throw error; });
  const [number] = await Promise.race([once(server.stdio[3], "data"), failed]);
  failed.catch(() => {});
  return `:${String(number).trim()}`;
}

/** What Playwright expects of Firefox 153 and does not get. It overrides media features in every new
    context, with nothing when nothing is asked for, by a command that Firefox does not know; what
    does ask for something is still refused. And it knows a download by the navigation that began
    it, which one that a script makes does not have. */
function bridge(browser) {
  const session = Object.getPrototypeOf(browser._connection.toImpl(browser)._browserSession);
  const { send, dispatchMessage } = session;
  session.send = function (method, given) {
    const asks = Object.values(given?.features ?? {}).some((value) => value !== undefined);
    if (method === "emulation.setMediaFeaturesOverride" && !asks) return Promise.resolve({});
    return send.call(this, method, given);
  };
  session.dispatchMessage = function (message) {
    if (message.method?.startsWith("browsingContext.download")) message.params.download ??= message.params.url;
    return dispatchMessage.call(this, message);
  };
}

/** `canvas: false` is a Firefox without WebGL2; `settings` are as in about:config. */
export async function launchFirefox({ canvas = true, settings = {} } = {}) {
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath,
    headless: !canvas,
    env: canvas ? { ...process.env, DISPLAY: await screen(), LIBGL_ALWAYS_SOFTWARE: "1" } : process.env,
    firefoxUserPrefs: settings,
  });
  bridge(browser);
  return browser;
}
