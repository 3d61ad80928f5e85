// SPDX-License-Identifier: MIT
// The profile: a field that a condition asks for decides which criteria apply; any other is only
// filled in.
#include <array>
#include <set>

#include "assessment/exchange/instrument_diff_parts.hpp"
#include "assessment/question.hpp"

namespace assessment::exchange {

namespace {

using enum ChangeEffect;

constexpr std::array<std::string_view, 4> types{"choice", "boolean", "number", "text"};

void collect_fields(const Predicate& predicate, std::set<FieldId>& fields) {
    if (!predicate.field.empty()) {
        fields.insert(predicate.field);
    }
    for (const Predicate& part : predicate.parts) {
        collect_fields(part, fields);
    }
}

std::set<FieldId> fields_in_conditions(const Instrument& earlier, const Instrument& later) {
    std::set<FieldId> fields;
    for (const Instrument* instrument : {&earlier, &later}) {
        for (const Criterion& criterion : instrument->criteria) {
            if (criterion.applies_if) {
                collect_fields(*criterion.applies_if, fields);
            }
        }
    }
    return fields;
}

void diff_options(const ProfileField& was, const ProfileField& is, ChangeEffect effect,
                  const Places& at, Changes& changes) {
    const Changes::Kind kind{effect, ChangeCode::field_changed, is.id.text()};
    const Places list = at.at("options");
    const Pairing pairing = pair_up(was.options, is.options);
    for (const std::size_t i : pairing.removed) {
        changes.removed(kind, pointer(list.earlier, i), was.options[i].id.text());
    }
    for (const std::size_t i : pairing.added) {
        changes.added(kind, pointer(list.later, i), is.options[i].id.text());
    }
    for (const auto& [before, now] : pairing.both) {
        changes.text(kind, list.at(before, now).at("label"), was.options[before].label,
                     is.options[now].label);
    }
    changes.order({words, ChangeCode::list_order, is.id.text()}, list, pairing);
}

void diff_field(const ProfileField& was, const ProfileField& is, ChangeEffect effect,
                const Places& at, Changes& changes) {
    const Changes::Kind kind{effect, ChangeCode::field_changed, is.id.text()};
    changes.text(kind, at.at("label"), was.label, is.label);
    if (was.type != is.type) {
        const auto type = [](const ProfileField& field) {
            return std::string(types.at(static_cast<std::size_t>(field.type)));
        };
        changes.changed(kind, at.at("type"), type(was), type(is));
    }
    diff_options(was, is, effect, at, changes);
    if (was.required != is.required) {
        const auto truth = [](bool yes) { return std::string(yes ? "true" : "false"); };
        changes.changed({words, ChangeCode::field_required, is.id.text()}, at.at("required"),
                        truth(was.required), truth(is.required));
    }
}

}  // namespace

void diff_profile(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places list = Places{}.at("profile");
    const auto asked = fields_in_conditions(earlier, later);
    const auto effect = [&](const ProfileField& field) {
        return asked.contains(field.id) ? counts : words;
    };
    const Pairing pairing = pair_up(earlier.profile, later.profile);
    for (const std::size_t at : pairing.removed) {
        const ProfileField& field = earlier.profile[at];
        changes.removed({effect(field), ChangeCode::field_removed, field.id.text()},
                        pointer(list.earlier, at));
    }
    for (const std::size_t at : pairing.added) {
        const ProfileField& field = later.profile[at];
        changes.added({effect(field), ChangeCode::field_added, field.id.text()},
                      pointer(list.later, at));
    }
    for (const auto& [before, now] : pairing.both) {
        diff_field(earlier.profile[before], later.profile[now], effect(later.profile[now]),
                   list.at(before, now), changes);
    }
    changes.order({words, ChangeCode::list_order, "profile"}, list, pairing);
}

}  // namespace assessment::exchange
