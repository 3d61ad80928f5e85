// SPDX-License-Identifier: MIT
#include "assessment/exchange/profile_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

std::vector<FieldOption> read_options(const JsonReader& list) {
    std::vector<FieldOption> options;
    IdList ids;
    for (const JsonReader& option : list.filled_list()) {
        option.is_object_of({"id", "label"});
        options.push_back({.id = OptionId(ids.add(option.member("id"))),
                           .label = read_text(option.member("label"))});
    }
    return options;
}

ProfileField read_field(const JsonReader& reader, IdList& ids) {
    reader.is_object_of({"id", "label", "type", "options", "required"});
    ProfileField field;
    field.id = FieldId(ids.add(reader.member("id")));
    field.label = read_text(reader.member("label"));
    const auto type = reader.member("type").word({"choice", "boolean", "number", "text"});
    field.type = type ? static_cast<FieldType>(*type) : FieldType::text;
    if (field.type == FieldType::choice) {
        field.options = read_options(reader.member("options"));
    } else if (const JsonReader options = reader.optional("options"); options && type) {
        options.report(FindingCode::options_not_allowed);
    }
    field.required = reader.optional("required").boolean().value_or(false);
    return field;
}

std::optional<ProfileValue> read_option(const JsonReader& reader, const ProfileField& field) {
    const auto id = reader.string();
    if (!id) {
        return std::nullopt;
    }
    const bool known = std::ranges::any_of(
        field.options, [&](const FieldOption& option) { return option.id.text() == *id; });
    if (!known) {
        reader.report(FindingCode::unknown_option, excerpt(*id));
        return std::nullopt;
    }
    return OptionId(*id);
}

struct FormMembers {
    std::string_view members;
    Predicate::Form form;
};

/// The form is told by the members that are there; none when they make no form.
std::optional<Predicate::Form> form_of(const JsonReader& reader) {
    using Form = Predicate::Form;
    static constexpr std::array forms{FormMembers{" field equals", Form::is_in},
                                      FormMembers{" field in", Form::is_in},
                                      FormMembers{" field atLeast", Form::at_least},
                                      FormMembers{" all", Form::all},
                                      FormMembers{" any", Form::any},
                                      FormMembers{" not", Form::negated}};
    std::string members;
    for (const char* key : {"field", "equals", "in", "atLeast", "all", "any", "not"}) {
        if (reader.optional(key)) {
            members += std::string(" ") + key;
        }
    }
    const auto found = std::ranges::find(forms, members, &FormMembers::members);
    return found == forms.end() ? std::nullopt : std::optional(found->form);
}

void read_operands(const JsonReader& reader, const ProfileField& field, Predicate& into) {
    const JsonReader equals = reader.optional("equals");
    const auto values = equals ? std::vector{equals} : reader.member("in").filled_list();
    for (const JsonReader& value : values) {
        if (auto operand = read_value(value, field)) {
            into.values.push_back(std::move(*operand));
        }
    }
}

void read_minimum(const JsonReader& reader, const ProfileField& field, Predicate& into) {
    if (field.type != FieldType::number) {
        reader.member("field").report(FindingCode::wrong_type, field.id.text(), "number");
        return;
    }
    into.minimum = reader.member("atLeast").number().value_or(Decimal{});
}

void read_comparison(const JsonReader& reader, const Fields& fields, Predicate& into) {
    const auto index = fields.ids.resolve(reader.member("field"));
    if (!index || !fields.sound[*index]) {
        return;
    }
    const ProfileField& field = fields.fields[*index];
    into.field = field.id;
    if (into.form == Predicate::Form::at_least) {
        read_minimum(reader, field, into);
    } else {
        read_operands(reader, field, into);
    }
}

}  // namespace

Fields read_fields(const JsonReader& list) {
    Fields fields;
    for (const JsonReader& reader : list.list()) {
        const std::size_t before = reader.findings();
        fields.fields.push_back(read_field(reader, fields.ids));
        fields.sound.push_back(reader.findings() == before);
    }
    return fields;
}

std::optional<ProfileValue> read_value(const JsonReader& reader, const ProfileField& field) {
    switch (field.type) {
        case FieldType::choice:
            return read_option(reader, field);
        case FieldType::boolean:
            return reader.boolean();
        case FieldType::number:
            return reader.number();
        case FieldType::text:
            return reader.string().transform(
                [](std::string_view text) { return std::string(text); });
    }
    return std::nullopt;
}

Predicate read_predicate(const JsonReader& reader, const Fields& fields) {
    Predicate predicate;
    if (!reader.is_object_of({"field", "equals", "in", "atLeast", "all", "any", "not"})) {
        return predicate;
    }
    const auto form = form_of(reader);
    if (!form) {
        reader.report(FindingCode::one_form_only);
        return predicate;
    }
    predicate.form = *form;
    switch (*form) {
        case Predicate::Form::is_in:
        case Predicate::Form::at_least:
            read_comparison(reader, fields, predicate);
            break;
        case Predicate::Form::all:
        case Predicate::Form::any:
            for (const JsonReader& part :
                 reader.member(*form == Predicate::Form::all ? "all" : "any").filled_list()) {
                predicate.parts.push_back(read_predicate(part, fields));
            }
            break;
        case Predicate::Form::negated:
            predicate.parts.push_back(read_predicate(reader.member("not"), fields));
            break;
    }
    return predicate;
}

}  // namespace assessment::exchange
