// SPDX-License-Identifier: MIT
// A network of a given speed in front of a server on this machine. The whole browser goes through
// it, so that workers, the service worker and preloads are as slow as the page, which a browser's
// own emulation does for each of them apart.

import { connect, createServer } from "node:net";

const piece = 5840;  // bytes: four packets; connections take turns in these

const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Everything that comes down shares one line: gives a function that waits for its turn on it. */
function lineOf(megabits) {
  const late = 50;  // ms: a timer that comes late does not make the line slower
  let free = 0;
  return (bytes) => {
    const now = performance.now();
    free = Math.max(free, now - late) + (bytes * 8) / (megabits * 1000);
    return sleep(free - now);
  };
}

function pass(from, to, delay, turn = () => {}) {
  (async () => {
    for await (const chunk of from) {
      for (let at = 0; at < chunk.length; at += piece) {
        if (to.destroyed) return from.destroy();  // nobody waits for the rest
        const part = chunk.subarray(at, at + piece);
        await turn(part.length);
        setTimeout(() => to.write(part), delay);
      }
    }
    setTimeout(() => to.end(), delay);
  })().catch(() => to.destroy());
  from.on("error", () => to.destroy());
}

/** The server at `address` over a line of so many Mbit/s and ms there and back: {address, close}. */
export async function slowLine(address, { megabits, roundTrip }) {
  const { port } = new URL(address);
  const turn = lineOf(megabits);
  const sockets = new Set();
  const line = createServer(async (client) => {
    const server = connect(Number(port), "127.0.0.1");
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
      socket.setNoDelay();
    }
    pass(server, client, roundTrip / 2, turn);
    await sleep(roundTrip);  // a connection is greeted before it is used
    pass(client, server, roundTrip / 2);
  });
  await new Promise((done) => { line.listen(0, "127.0.0.1", done); });
  const close = () => { line.close(); for (const socket of sockets) socket.destroy(); };
  return { address: `http://localhost:${line.address().port}/`, close };
}
