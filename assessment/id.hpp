// SPDX-License-Identifier: MIT
#pragma once

// Names of things in data. An Id<Tag> is a string that cannot be mistaken for an id of
// another kind: a CriterionId never fits where a DimensionId is meant. Whether its
// characters are allowed is checked once, when a document is read (is_identifier).

#include <compare>
#include <string>
#include <string_view>

namespace assessment {

template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string_view text) : text_(text) {}

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }

    auto operator<=>(const Id&) const = default;

private:
    std::string text_;
};

using InstrumentId = Id<struct InstrumentTag>;
using SourceId = Id<struct SourceTag>;
using FieldId = Id<struct FieldTag>;
using OptionId = Id<struct OptionTag>;
using DimensionId = Id<struct DimensionTag>;
using CriterionId = Id<struct CriterionTag>;
using ItemId = Id<struct ItemTag>;
using TierId = Id<struct TierTag>;
using AssessmentId = Id<struct AssessmentTag>;
using EnterpriseId = Id<struct EnterpriseTag>;

/// Matches `[a-z][a-z0-9]*([.-][a-z0-9]+)*` and has at most 64 characters (SCORING.md 1).
[[nodiscard]] bool is_identifier(std::string_view text);

}  // namespace assessment
