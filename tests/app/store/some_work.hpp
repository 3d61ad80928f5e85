// SPDX-License-Identifier: MIT
#pragma once

// Work to store: a library with one small instrument that has every type of answer, random
// changes, and what the program should have after them.

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "app/effect.hpp"
#include "app/library.hpp"

namespace tests {

/// With the instrument "small" version 1.0.0 and nothing else.
const app::Library& small_library();

/// What the changes leave behind, kept in memory: the store has to come to the same.
struct Model {
    std::vector<app::EnterpriseRecord> enterprises;
    std::vector<std::pair<std::string, std::string>> settings;  // by key
    std::vector<app::Document> documents;

    void apply(const app::StoreChange& change);
    /// Removed enterprises are gone at the next start.
    void restart();
    [[nodiscard]] app::Loaded loaded() const;
};

/// Changes as people make them, in random order, all of which can be applied to the model.
class RandomWork {
public:
    explicit RandomWork(std::uint32_t seed) : random_(seed) {}

    /// One to four changes, already applied to the model.
    app::Save next(Model& model);

private:
    app::StoreChange change(const Model& model);
    app::StoreChange assessment_change(const app::EnterpriseRecord& enterprise);
    app::StoreChange document_change(const Model& model);
    app::StoreChange visit_change(const app::EnterpriseRecord& enterprise);
    assessment::Answer answer(std::string_view criterion);
    assessment::Assessment assessment();
    std::string words();
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }

    std::mt19937 random_;
    std::uint64_t ticket_ = 0;
    int ids_ = 0;
};

/// Everything in it as one readable text, for comparing and for showing what differs.
[[nodiscard]] std::string described(const app::Loaded& loaded);

}  // namespace tests
