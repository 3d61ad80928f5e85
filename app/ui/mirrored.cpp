// SPDX-License-Identifier: MIT
// There always is a mirror: what native.cpp and pen_native.cpp do is not compiled, and Dear
// ImGui's inputs, popups and windows are not linked.
#include "app/ui/native.hpp"
#include "app/ui/pen.hpp"

namespace app::ui {

void dress_native(const Surroundings& /*around*/) {}

bool is_escaped() {
    return false;
}

bool Pen::is_native() const {
    return false;
}

void Pen::edit(const view::Field& /*field*/, const Rect& /*rect*/, float /*padding*/) {}
void Pen::pick(const view::Select& /*select*/, const Rect& /*rect*/, bool /*pressed*/) {}
void Pen::name_file(const view::Control& /*control*/, const Rect& /*rect*/, bool /*pressed*/) {}
void Pen::keep_in_sight(const Rect& /*rect*/) {}

void Pen::above(const std::function<void()>& run) {
    run();
}

float Pen::begin_window(const Region& /*region*/) {
    return 0;
}
void Pen::end_window(const Region& /*region*/) {}

}  // namespace app::ui
