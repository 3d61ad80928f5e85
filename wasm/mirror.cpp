// SPDX-License-Identifier: MIT
#include "wasm/mirror.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "assessment/exchange/json.hpp"

namespace wasm {

namespace {

using assessment::exchange::Json;

Json number(float value) {
    return Json::integer(std::lround(value));
}

/// Members that say nothing are left out.
Json node_json(const app::view::OutlineNode& node) {
    Json json = Json::object({{"id", Json::string(node.id)},
                              {"label", Json::string(node.label)},
                              {"parent", Json::integer(node.parent)},
                              {"role", Json::string(app::view::name(node.role))},
                              {"value", Json::string(node.value)}});
    const auto words = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            json.members.emplace_back(key, Json::string(text));
        }
    };
    const auto flag = [&](const char* key, bool on) {
        if (on) {
            json.members.emplace_back(key, Json::boolean(true));
        }
    };
    words("description", node.description);
    words("placeholder", node.placeholder);
    if (node.level != 0) {
        json.members.emplace_back("level", Json::integer(node.level));
    }
    flag("operable", node.operable);
    flag("enabled", node.enabled);
    flag("checked", node.checked);
    flag("required", node.required);
    flag("several", node.several);
    flag("invalid", node.invalid);
    flag("numeric", node.numeric);
    flag("secret", node.secret);
    flag("toggle", node.toggle);
    return json;
}

void append(std::vector<Json>& numbers, const app::ui::Rect& rect) {
    for (const float value : {rect.x, rect.y, rect.width, rect.height}) {
        numbers.push_back(number(value));
    }
}

}  // namespace

std::string content_json(const app::view::Page& page, const app::view::Outline& outline) {
    Json nodes = Json::array();
    for (const app::view::OutlineNode& node : outline) {
        nodes.items.push_back(node_json(node));
    }
    Json json = Json::object({{"address", Json::string(page.address)},
                              {"dialog", Json::string(page.dialog ? page.dialog->id : "")},
                              {"focus", Json::string(page.focus)},
                              {"language", Json::string(page.language)},
                              {"losesWork", Json::boolean(page.loses_work)}});
    json.members.emplace_back("nodes", std::move(nodes));
    return write_canonical(json);
}

std::string places_json(const app::ui::DrawnFrame& drawn) {
    Json controls = Json::array();
    for (const app::ui::Drawn& control : drawn.controls) {
        std::vector<Json> place{Json::string(control.id)};
        append(place, control.rect);
        place.push_back(Json::integer(control.region));
        controls.items.push_back(Json::array(std::move(place)));
    }
    Json regions = Json::array();
    for (const app::ui::Region& region : drawn.regions) {
        std::vector<Json> place{Json::string(region.name)};
        append(place, region.rect);
        place.push_back(number(region.content_height));
        regions.items.push_back(Json::array(std::move(place)));
    }
    return write_canonical(
        Json::object({{"controls", std::move(controls)}, {"regions", std::move(regions)}}));
}

}  // namespace wasm
