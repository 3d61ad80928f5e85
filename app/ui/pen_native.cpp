// SPDX-License-Identifier: MIT
// What the mirror does in a browser and Dear ImGui does natively: the text of fields is edited,
// lists open, a file is named, regions scroll, a dialog lies above all else. Characters come as
// the system's input method has committed them.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

#include "app/ui/pen.hpp"
#include "app/view/block.hpp"

namespace app::ui {

namespace {

/// Lets Dear ImGui write into a text that grows.
int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& text = *static_cast<std::string*>(data->UserData);
        text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text.data();
    }
    return 0;
}

struct Entry {
    bool entered = false;  // Enter was pressed
    bool changed = false;
    bool active = false;
};

Entry input(const char* name, std::string& text, ImVec2 size, view::FieldKind kind) {
    Entry entry;
    if (kind == view::FieldKind::lines) {
        ImGui::InputTextMultiline(name, text.data(), text.capacity() + 1, size,
                                  ImGuiInputTextFlags_CallbackResize, grow, &text);
    } else {
        ImGui::SetNextItemWidth(size.x);
        entry.entered = ImGui::InputText(
            name, text.data(), text.capacity() + 1,
            ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_EnterReturnsTrue |
                (kind == view::FieldKind::secret ? ImGuiInputTextFlags_Password : 0),
            grow, &text);
    }
    entry.changed = ImGui::IsItemEdited();
    entry.active = ImGui::IsItemActive();
    return entry;
}

/// Opens below `rect`, or above it where there is more room.
bool begin_popup(const std::string& id, const Rect& rect, float height, float page_height) {
    const bool below = rect.bottom() + height <= page_height || rect.y < page_height / 2;
    ImGui::SetNextWindowPos({rect.x, below ? rect.bottom() : rect.y}, ImGuiCond_Always,
                            {0, below ? 0.0F : 1.0F});
    return ImGui::BeginPopup(id.c_str(), ImGuiWindowFlags_NoSavedSettings);
}

}  // namespace

bool Pen::is_native() const {
    return around_.native.on;
}

void Pen::edit(const view::Field& field, const Rect& rect, float padding) {
    const std::string& id = field.control.id;
    if (measuring_) {
        return;
    }
    record_.controls.push_back({id, in_region(rect), region_, true});
    if (inert_) {
        return;
    }
    const bool was_edited = around_.edited == id;
    std::string text = was_edited ? around_.native.edited_text : field.value;
    const bool several_lines = field.kind == view::FieldKind::lines;
    const float above = several_lines ? px(9) : (rect.height - body_font(around_)) / 2;
    ImGui::PushFont(nullptr, body_font(around_));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding, above});
    // What is not edited is drawn as on the web: in lines, or as a placeholder.
    ImGui::PushStyleColor(ImGuiCol_Text, was_edited ? palette().text : 0);
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    if (around_.native.focus_next == id) {
        ImGui::SetKeyboardFocusHere();
    }
    const std::string name = "###" + id;
    const Entry entry = input(name.c_str(), text, {rect.width, rect.height}, field.kind);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (!entry.active && ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        draw_ring(rect);
    }
    if (entry.changed) {
        record_.actions.push_back(view::with_value(field.control.action, text));
    }
    if (entry.entered) {
        record_.submitted = id;
    }
    if (entry.active) {
        record_.edited = {.id = id, .text = std::move(text)};
    }
}

void Pen::pick(const view::Select& select, const Rect& rect, bool pressed) {
    if (measuring_ || inert_ || !select.control.enabled) {
        return;
    }
    const std::string id = select.control.id + ".list";
    if (pressed) {
        ImGui::OpenPopup(id.c_str());
    }
    const float most = px(360);
    const float line = body_font(around_) + ImGui::GetStyle().ItemSpacing.y;
    const float height = std::min(most, line * static_cast<float>(select.options.size() + 1));
    ImGui::SetNextWindowSizeConstraints({rect.width, 0}, {FLT_MAX, most});
    if (!begin_popup(id, rect, height, around_.height)) {
        return;
    }
    ImGui::PushFont(nullptr, body_font(around_));
    ImGui::PushStyleColor(ImGuiCol_NavCursor, palette().accent);
    for (const view::SelectOption& option : select.options) {
        const bool chosen = option.value == select.value;
        const std::string name = option.label + "###" + option.value;
        if (ImGui::Selectable(name.c_str(), chosen)) {
            record_.actions.push_back(view::with_value(select.control.action, option.value));
        }
        if (chosen && ImGui::IsWindowAppearing()) {
            ImGui::SetItemDefaultFocus();
        }
    }
    ImGui::PopStyleColor();
    ImGui::PopFont();
    ImGui::EndPopup();
}

void Pen::name_file(const view::Control& control, const Rect& rect, bool pressed) {
    if (measuring_ || inert_ || !control.enabled) {
        return;
    }
    const std::string id = control.id + ".path";
    if (pressed) {
        ImGui::OpenPopup(id.c_str());
    }
    if (!begin_popup(id, rect, px(140), around_.height)) {
        return;
    }
    const float wide = std::min(px(420), around_.width - px(32));
    std::string typed = around_.edited == id ? around_.native.edited_text : std::string();
    ImGui::PushFont(nullptr, body_font(around_));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(10), px(6)});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    ImGui::PushStyleColor(ImGuiCol_Border, palette().field_border);
    ImGui::PushTextWrapPos(wide);
    ImGui::TextUnformatted(around_.native.file_hint.c_str());
    ImGui::PopTextWrapPos();
    if (ImGui::IsWindowAppearing()) {
        ImGui::SetKeyboardFocusHere();
    }
    const Entry entry = input("###path", typed, {wide, 0}, view::FieldKind::line);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (entry.entered && !typed.empty()) {
        record_.file = {.control = control.id, .path = typed};
        ImGui::CloseCurrentPopup();
    } else if (entry.active) {
        record_.edited = {.id = id, .text = std::move(typed)};
    }
    ImGui::EndPopup();
}

void Pen::keep_in_sight(const Rect& rect) {
    if (measuring_ || region_ < 0 || !is_native() || !around_.native.to_top) {
        return;
    }
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {rect.x, rect.y, rect.right(), rect.bottom()},
                        ImGuiScrollFlags_KeepVisibleEdgeY);
    in_sight_ = true;
}

float Pen::begin_window(const Region& region) {
    const Rect& rect = region.rect;
    in_sight_ = false;
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    ImGui::BeginChild(region.name.c_str(), {rect.width, rect.height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoBackground);
    return std::round(ImGui::GetScrollY());
}

void Pen::end_window(const Region& region) {
    if (around_.native.to_top && !in_sight_) {
        ImGui::SetScrollY(0);
    }
    // The window is as high as what was drawn, not as what can be operated.
    ImGui::SetCursorScreenPos({region.rect.x, y});
    ImGui::Dummy({0, 0});
    ImGui::EndChild();
}

void Pen::above(const std::function<void()>& run) {
    if (!is_native()) {
        run();
        return;
    }
    ImGui::SetCursorScreenPos({0, 0});
    ImGui::BeginChild("above", {around_.width, around_.height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
    run();
    ImGui::EndChild();
}

}  // namespace app::ui
