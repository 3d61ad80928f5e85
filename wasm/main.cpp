// SPDX-License-Identifier: MIT
// The web app. There is no loop: platform.js asks for a frame when something happened, and the
// program stays alive between its calls.
#include <emscripten.h>

#include "wasm/application.hpp"
#include "wasm/bridge.hpp"

int main() {
    static wasm::Application application;
    wasm::connect(application);
    wasm::start_page();
    emscripten_exit_with_live_runtime();
}
