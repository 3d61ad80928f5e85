// SPDX-License-Identifier: MIT
#include "assessment/evidence.hpp"

#include <algorithm>
#include <utility>

namespace assessment {

namespace {

bool may_count(State state) {
    return state == State::answered || state == State::unanswered || state == State::pending;
}

const Answer* answer_to(const Assessment& assessment, const Criterion& criterion) {
    const auto found = assessment.answers.find(criterion.id);
    return found == assessment.answers.end() ? nullptr : &found->second;
}

/// The pieces of one criterion, all with the same cause.
class PieceList {
public:
    PieceList(const Criterion& criterion, std::span<const Evidence> entries, EvidencePiece cause)
        : criterion_(criterion), entries_(entries), cause_(std::move(cause)) {}

    void add_to(std::vector<EvidencePiece>& pieces) const {
        for (std::uint32_t item = 0; item < criterion_.evidence.size(); ++item) {
            if (!entry_for(criterion_, item, entries_)) {
                EvidencePiece missing = cause_;
                missing.item = item;
                pieces.push_back(std::move(missing));
            }
            add_entries(pieces, item);
        }
        add_entries(pieces, std::nullopt);
    }

private:
    /// The entries that stand for this item, or for none.
    void add_entries(std::vector<EvidencePiece>& pieces, std::optional<std::uint32_t> item) const {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Evidence& entry = entries_[i];
            if (item_of(criterion_, entry) != item) {
                continue;
            }
            EvidencePiece piece = cause_;
            piece.item = item;
            piece.entry = i;
            piece.state = entry.state;
            piece.post = entry.post;
            piece.date = entry.date;
            pieces.push_back(std::move(piece));
        }
    }

    const Criterion& criterion_;
    std::span<const Evidence> entries_;
    EvidencePiece cause_;
};

}  // namespace

std::vector<EvidencePiece> evidence_list(const Instrument& instrument, const Assessment& assessment,
                                         std::span<const Standing> standings,
                                         std::span<const PlannedLevel> planned) {
    std::vector<EvidencePiece> pieces;
    for (std::uint32_t at = 0; at < instrument.criteria.size(); ++at) {
        const Standing& standing = standings[at];
        const bool is_planned = std::ranges::any_of(planned, [&](const PlannedLevel& wanted) {
            return wanted.criterion == at && wanted.level > 0;
        });
        const EvidencePiece cause{
            .criterion = at,
            .for_answer = standing.state == State::answered && standing.level > 0,
            .for_plan = is_planned && may_count(standing.state)};
        if (!cause.for_answer && !cause.for_plan) {
            continue;
        }
        const Criterion& criterion = instrument.criteria[at];
        const Answer* answer = answer_to(assessment, criterion);
        PieceList(criterion,
                  answer == nullptr ? std::span<const Evidence>()
                                    : std::span<const Evidence>(answer->evidence),
                  cause)
            .add_to(pieces);
    }
    return pieces;
}

std::vector<std::uint32_t> to_find_out(const Instrument& instrument, const Assessment& assessment,
                                       std::span<const Standing> standings) {
    std::vector<std::uint32_t> criteria;
    for (std::uint32_t at = 0; at < instrument.criteria.size(); ++at) {
        const Answer* answer = answer_to(assessment, instrument.criteria[at]);
        if (answer != nullptr && answer->not_sure && may_count(standings[at].state)) {
            criteria.push_back(at);
        }
    }
    return criteria;
}

EvidenceCounts counts(std::span<const EvidencePiece> pieces) {
    EvidenceCounts counts{};
    for (const EvidencePiece& piece : pieces) {
        ++counts.at(static_cast<std::size_t>(piece.state));
    }
    return counts;
}

bool is_shown(std::span<const EvidencePiece> pieces_of_one_criterion) {
    return !pieces_of_one_criterion.empty() &&
           std::ranges::all_of(pieces_of_one_criterion, [](const EvidencePiece& piece) {
               return piece.for_answer && piece.state >= EvidenceState::seen;
           });
}

std::optional<std::uint32_t> item_of(const Criterion& criterion, const Evidence& entry) {
    if (!entry.item.empty()) {
        return find_item(criterion, entry.item);
    }
    const auto found = std::ranges::find_if(criterion.evidence, [&](const EvidenceItem& item) {
        return is_label(item.label, entry.text);
    });
    return found == criterion.evidence.end()
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - criterion.evidence.begin()));
}

std::optional<std::size_t> entry_for(const Criterion& criterion, std::uint32_t item,
                                     std::span<const Evidence> entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (item_of(criterion, entries[i]) == item) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> find_item(const Criterion& criterion, const ItemId& id) {
    const auto found = std::ranges::find(criterion.evidence, id, &EvidenceItem::id);
    return found == criterion.evidence.end()
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - criterion.evidence.begin()));
}

bool is_label(const Text& label, std::string_view words) {
    return std::ranges::any_of(label.words(),
                               [&](const auto& word) { return word.second == words; });
}

}  // namespace assessment
