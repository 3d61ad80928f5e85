// SPDX-License-Identifier: MIT
#include "tests/support/glpk_plan.hpp"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace assessment;

namespace tests {

namespace {

/// One raise of one criterion: a column that is 0 or 1.
struct Column {
    std::uint32_t criterion = 0;
    int level = 0;
    int supported_level = 0;
    std::int64_t hours = 0;
    int index = 0;
};

class Model {
public:
    Model(const Instrument& instrument, std::span<const Standing> standings, std::uint32_t tier,
          std::optional<std::int64_t> months)
        : instrument_(instrument), tier_(tier), months_(months), problem_(glp_create_prob()) {
        glp_set_obj_dir(problem_, GLP_MIN);
        for (std::uint32_t i = 0; i < standings.size(); ++i) {
            add_criterion(i, standings[i]);
        }
        for (std::uint32_t at = 0; at <= tier; ++at) {
            add_tier(instrument.tiers[at], standings);
        }
        for (std::uint32_t d = 0; d < instrument.dimensions.size(); ++d) {
            possible_ = possible_ && !is_overclaimed(d, standings);
        }
    }
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;
    ~Model() { glp_delete_prob(problem_); }

    GlpkPlan solve(int milliseconds) {
        if (!possible_) {
            return {};
        }
        glp_iocp options;
        glp_init_iocp(&options);
        options.msg_lev = GLP_MSG_OFF;
        options.presolve = GLP_ON;
        options.tm_lim = milliseconds;
        const int result = glp_intopt(problem_, &options);
        if (result == GLP_ENOPFS || result == GLP_ENODFS) {
            return {};
        }
        if (result == 0 && glp_mip_status(problem_) == GLP_OPT) {
            return {.status = GlpkStatus::optimal,
                    .hours = std::llround(glp_mip_obj_val(problem_))};
        }
        return {.status = result == 0 && glp_mip_status(problem_) == GLP_NOFEAS
                              ? GlpkStatus::infeasible
                              : GlpkStatus::out_of_time};
    }

private:
    void add_criterion(std::uint32_t at, const Standing& standing) {
        if (standing.state == State::excluded || standing.state == State::not_applicable) {
            return;
        }
        const Criterion& criterion = instrument_.criteria[at];
        const bool answered = standing.state == State::answered;
        const int from = answered ? standing.level : criterion.lowest;
        const Assurance assurance = answered ? standing.assurance : Assurance::declared;
        weights_[criterion.dimension] += criterion.weight;
        std::int64_t hours = 0;
        std::int64_t months = 0;
        std::vector<std::pair<int, double>> one;
        for (int level = from; level <= highest_level; ++level) {
            if (level > from) {
                hours += criterion.steps[static_cast<std::size_t>(level - 1)].hours;
                months += criterion.steps[static_cast<std::size_t>(level - 1)].months;
            }
            const bool attainable = (criterion.attainable >> level & 1) != 0;
            if (!attainable || (months_ && months > *months_)) {
                continue;
            }
            std::int64_t assured = hours;
            for (auto q = static_cast<std::size_t>(assurance); q < assurance_count; ++q) {
                if (q > static_cast<std::size_t>(assurance)) {
                    assured += instrument_.assurance_hours[q];
                }
                if (passes_gates(at, level, static_cast<Assurance>(q))) {
                    one.emplace_back(add_column(at, level, q, assured), 1.0);
                }
            }
        }
        possible_ = possible_ && !one.empty();
        if (!one.empty()) {
            add_row(one, GLP_FX, 1);
        }
    }

    [[nodiscard]] bool passes_gates(std::uint32_t at, int level, Assurance assurance) const {
        for (std::uint32_t t = 0; t <= tier_; ++t) {
            for (const Gate& gate : instrument_.tiers[t].gates) {
                if (gate.criterion == at && (level < gate.level || assurance < gate.assurance)) {
                    return false;
                }
            }
        }
        return true;
    }

    int add_column(std::uint32_t at, int level, std::size_t assurance, std::int64_t hours) {
        const int index = glp_add_cols(problem_, 1);
        glp_set_col_kind(problem_, index, GLP_BV);
        glp_set_obj_coef(problem_, index, static_cast<double>(hours));
        columns_.push_back(
            {.criterion = at,
             .level = level,
             .supported_level = std::min(level, instrument_.assurance_caps[assurance]),
             .hours = hours,
             .index = index});
        return index;
    }

    void add_row(const std::vector<std::pair<int, double>>& terms, int kind, double bound) {
        std::vector<int> indices{0};
        std::vector<double> values{0};
        for (const auto& [index, value] : terms) {
            indices.push_back(index);
            values.push_back(value);
        }
        const int row = glp_add_rows(problem_, 1);
        glp_set_row_bnds(problem_, row, kind, bound, bound);
        glp_set_mat_row(problem_, row, static_cast<int>(terms.size()), indices.data(),
                        values.data());
    }

    /// The score of a dimension as an integer column: the greatest S with
    /// 2·2000·Σ w·level + Σ w >= 2·Σ w·S, which is rounding half up.
    int score_column(std::uint32_t dimension, Basis basis) {
        const auto key = std::pair(dimension, basis);
        if (const auto known = scores_.find(key); known != scores_.end()) {
            return known->second;
        }
        const int index = glp_add_cols(problem_, 1);
        glp_set_col_kind(problem_, index, GLP_IV);
        glp_set_col_bnds(problem_, index, GLP_DB, 0, 10000);
        std::vector<std::pair<int, double>> terms{{index, -2.0 * weights_[dimension]}};
        for (const Column& column : columns_) {
            const Criterion& criterion = instrument_.criteria[column.criterion];
            if (criterion.dimension == dimension) {
                const int level = basis == Basis::declared ? column.level : column.supported_level;
                terms.emplace_back(column.index, 4000.0 * criterion.weight * level);
            }
        }
        add_row(terms, GLP_LO, -weights_[dimension]);
        return scores_[key] = index;
    }

    void add_tier(const Tier& tier, std::span<const Standing> standings) {
        for (const Gate& gate : tier.gates) {
            const State state = standings[gate.criterion].state;
            const bool left = state == State::excluded || state == State::not_applicable;
            possible_ = possible_ && !(left && !gate.waivable);
        }
        std::vector<std::pair<int, double>> total;
        std::int64_t weight = 0;
        for (const auto& [dimension, unused] : weights_) {
            const int of = instrument_.dimensions[dimension].weight;
            total.emplace_back(score_column(dimension, tier.basis), of);
            weight += of;
        }
        possible_ = possible_ && weight > 0;
        // 2·Σ W·S + Σ W >= 2·Σ W·total
        add_row(total, GLP_LO,
                static_cast<double>((2 * std::int64_t{tier.total} - 1) * weight) / 2);
        for (const Minimum& minimum : tier.minimums) {
            if (weights_.contains(minimum.dimension)) {
                add_row({{score_column(minimum.dimension, tier.basis), 1.0}}, GLP_LO,
                        minimum.hundredths);
            }
        }
    }

    [[nodiscard]] bool is_overclaimed(std::uint32_t dimension,
                                      std::span<const Standing> standings) const {
        int claimed = 0;
        int all = 0;
        for (const std::uint32_t i : instrument_.dimensions[dimension].criteria) {
            const int weight = instrument_.criteria[i].weight;
            claimed += standings[i].state == State::not_applicable ? weight : 0;
            all += standings[i].state == State::excluded ? 0 : weight;
        }
        return 100 * claimed > instrument_.max_not_applicable * all;
    }

    const Instrument& instrument_;
    std::uint32_t tier_;
    std::optional<std::int64_t> months_;
    glp_prob* problem_;
    bool possible_ = true;
    std::vector<Column> columns_;
    std::map<std::uint32_t, int> weights_;  // of the applicable criteria of a dimension
    std::map<std::pair<std::uint32_t, Basis>, int> scores_;
};

}  // namespace

GlpkPlan glpk_plan(const Instrument& instrument, std::span<const Standing> standings,
                   std::uint32_t tier, std::optional<std::int64_t> months, int milliseconds) {
    return Model(instrument, standings, tier, months).solve(milliseconds);
}

}  // namespace tests
