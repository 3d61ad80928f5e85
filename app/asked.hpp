// SPDX-License-Identifier: MIT
#pragma once

// How far an assessment is, counted as it is gone through: what the profile leaves out is not
// asked, and what an enterprise says does not apply to it was asked and is settled.

namespace assessment {
struct Score;
}

namespace app {

struct Asked {
    int settled = 0;  // answered, or said not to apply
    int all = 0;

    bool operator==(const Asked&) const = default;
};

[[nodiscard]] Asked asked(const assessment::Score& score);

}  // namespace app
