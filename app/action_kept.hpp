// SPDX-License-Identifier: MIT
#pragma once

// What a person does with instruments and packs that came as files. Part of action.hpp.

#include <string>

#include "app/kept.hpp"

namespace app {

/// The file that is looked at is kept.
struct KeepDocument {};
/// It is not.
struct DropOffered {};
struct RemoveDocument {
    DocumentKey key{};
};
/// value: which instrument a new assessment is made with (app/next_assessment.hpp).
struct ChooseInstrument {
    std::string value{};
};

}  // namespace app
