// SPDX-License-Identifier: MIT
// libFuzzer's end: one program for all targets. Usage: fuzz_readers --target=NAME [libFuzzer's]
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "tests/fuzz/targets.hpp"

namespace {

const tests::FuzzTarget* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    constexpr std::string_view option = "--target=";
    for (const std::string_view argument :
         std::span(*arguments, static_cast<std::size_t>(*count))) {
        if (argument.starts_with(option)) {
            const auto all = tests::fuzz_targets();
            const auto found =
                std::ranges::find(all, argument.substr(option.size()), &tests::FuzzTarget::name);
            chosen = found == all.end() ? nullptr : &*found;
        }
    }
    tests::must(chosen != nullptr, "--target names a reader");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chosen->read({reinterpret_cast<const char*>(data), size});
    return 0;
}
