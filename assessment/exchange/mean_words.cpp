// SPDX-License-Identifier: MIT
#include "assessment/exchange/mean_words.hpp"

#include <array>

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr std::array declared_ends{End::low, End::high};
constexpr std::array supported_ends{End::supported_low, End::supported_high};
constexpr std::array settled_ends{End::low, End::supported_low};

std::string end_text(End end, bool is_open, const Catalogue& words) {
    std::string score = end == End::low || end == End::high ? words("report.score.declared"_text)
                                                            : words("report.score.supported"_text);
    if (!is_open) {
        return score;
    }
    return end == End::low || end == End::supported_low
               ? words("why.end.least"_text, {{"score", score}})
               : words("why.end.greatest"_text, {{"score", score}});
}

ExplanationTable mean_table(std::string_view of, const std::vector<MeanRow>& rows,
                            const Ends<Mean>& mean, bool is_open, std::array<End, 2> ends,
                            const Catalogue& words) {
    ExplanationTable table{.columns = {std::string(of)}, .rows = {}};
    for (const MeanRow& row : rows) {
        table.rows.push_back({row.label});
    }
    table.rows.push_back({words("why.sum"_text)});
    table.rows.push_back({divisor_text(mean.low, words)});
    table.rows.push_back({words("why.rounded"_text)});
    for (const End end : ends) {
        const Mean its = at(mean, end);
        table.columns.push_back(end_text(end, is_open, words));
        std::size_t next = 0;
        for (const MeanRow& row : rows) {
            table.rows[next++].push_back(row.product(end));
        }
        table.rows[next++].push_back(points_text(its.sum));
        table.rows[next++].push_back(quotient_text(its, words));
        table.rows[next++].push_back(points_text(its.rounded()));
    }
    return table;
}

}  // namespace

std::string product_text(int weight, int hundredths, const Catalogue& words) {
    return words("why.product"_text, {{"weight", weight},
                                      {"points", points_text(hundredths)},
                                      {"product", points_text(std::int64_t{weight} * hundredths)}});
}

std::string level_product_text(int level, int weight, const Catalogue& words) {
    return words(
        "why.level_product"_text,
        {{"level", level}, {"product", product_text(weight, level * hundredths_per_level, words)}});
}

std::string quotient_text(const Mean& mean, const Catalogue& words) {
    return mean.remainder() == 0
               ? points_text(mean.quotient())
               : words("why.remainder"_text, {{"quotient", points_text(mean.quotient())},
                                              {"remainder", points_text(mean.remainder())}});
}

std::string divisor_text(const Mean& mean, const Catalogue& words) {
    return words("why.divided"_text, {{"weight", std::to_string(mean.weight)}});
}

std::string half_text(const Mean& mean, const Catalogue& words) {
    // Half of an odd number of hundredths has a third decimal.
    const std::string half = points_text(mean.weight / 2) + (mean.weight % 2 == 0 ? "" : "5");
    return words("why.half"_text, {{"weight", std::to_string(mean.weight)}, {"half", half}});
}

ExplanationParts mean_parts(std::string_view of, const std::vector<MeanRow>& rows,
                            const Ends<Mean>& mean, bool is_open, const Catalogue& words) {
    ExplanationParts parts;
    if (is_open) {
        parts.emplace_back(mean_table(of, rows, mean, is_open, declared_ends, words));
        parts.emplace_back(mean_table(of, rows, mean, is_open, supported_ends, words));
    } else {
        parts.emplace_back(mean_table(of, rows, mean, is_open, settled_ends, words));
    }
    const bool is_exact = mean.low.remainder() == 0 && mean.high.remainder() == 0 &&
                          mean.supported_low.remainder() == 0 &&
                          mean.supported_high.remainder() == 0;
    if (!is_exact) {
        parts.emplace_back(half_text(mean.low, words));
    }
    return parts;
}

}  // namespace assessment::exchange
