// SPDX-License-Identifier: MIT
// A screen for the desktop program: Xvfb, the program on it, keys typed there by xdotool, and
// pictures taken by ImageMagick.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
export const root = fileURLToPath(new URL("../..", import.meta.url));
const program = `${root}/build/dev/desktop/bin/ipgauge-desktop`;

/** The number that Xvfb writes when its screen can be used. */
async function display(server) {
  const [line] = await once(server.stdio[3], "data");
  return `:${String(line).trim()}`;
}

export async function openScreen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const env = { ...process.env, DISPLAY: await display(server), LIBGL_ALWAYS_SOFTWARE: "1" };
  return {
    env,
    close: async () => { server.kill(); await once(server, "exit"); },
    /** A picture of the whole screen; gives how many colours it has, and a digest of it. */
    async picture(file) {
      await run("import", ["-window", "root", file], { env });
      const [colours, digest] = (await run("identify", ["-format", "%k %#", file])).stdout.split(" ");
      return { colours: Number(colours), digest };
    },
  };
}

/** Starts the program with these arguments; `home` is its home folder. */
export function start(screen, home, ...argumentsGiven) {
  const env = { ...screen.env, HOME: home, XDG_DATA_HOME: "", XDG_CONFIG_HOME: "" };
  const child = spawn(program, argumentsGiven, { env, stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(child, "exit");
  const xdotool = async (...words) => (await run("xdotool", words, { env })).stdout.trim();

  async function title() {
    try {
      return await xdotool("search", "--class", "ipgauge-desktop", "getwindowname");
    } catch {
      return "";  // no window yet
    }
  }

  return {
    /** Waits until the window's title is like this; gives it. */
    async titled(pattern, patience = 60_000) {
      for (const end = Date.now() + patience; ;) {
        const now = await title();
        if (pattern.test(now)) return now;
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
        if (Date.now() > end) throw new Error(`its title is “${now}”`);
        await pause(100);
      }
    },
    press: (...keys) => xdotool("key", "--delay", "80", ...keys),
    type: (text) => xdotool("type", "--delay", "60", text),
    /** Closes it by its own key, held for as long as a finger does, and again when nothing comes of
        it, as a person would; gives its exit code. */
    async close() {
      for (let tries = 0; tries < 10 && child.exitCode === null; ++tries) {
        await xdotool("keydown", "Control_L");
        await pause(300);
        await xdotool("keydown", "q");
        await pause(300);
        await xdotool("keyup", "q", "keyup", "Control_L");
        await Promise.race([ended, pause(3000)]);
      }
      if (child.exitCode === null) throw new Error("it does not close");
      return child.exitCode;
    },
    kill: () => child.kill("SIGKILL"),
  };
}
