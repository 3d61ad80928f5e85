// SPDX-License-Identifier: MIT
// The first page of a damaged database put right. Declared in rescue_scan.hpp.
// Offsets: https://www.sqlite.org/fileformat.html#the_database_header
#include <algorithm>

#include "app/store/memory_slots.hpp"
#include "app/store/rescue_scan.hpp"

namespace app::store {

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::size_t page_size = 4096;  // of every database of ours (connection.cpp)
constexpr std::size_t change_counter = 24;
constexpr std::size_t page_count = 28;
constexpr std::size_t counted_at = 92;  // the change at which the number of pages was right

void put_number(Bytes& bytes, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i) {
        bytes[at + i] = static_cast<std::byte>(number >> (8 * (3 - i)));
    }
}

/// As many pages as there are. SQLite refuses a file that was cut off, whatever is left of it.
void count_pages(Bytes& database) {
    database.resize(database.size() / page_size * page_size);
    put_number(database, page_count, static_cast<std::uint32_t>(database.size() / page_size));
    std::copy_n(database.begin() + change_counter, 4, database.begin() + counted_at);
}

/// The first page of a new database; our migrations put the tables at the same places each time.
Bytes first_page() {
    MemorySlots slots;
    const SlotVfs system(slots, "rescue-new", SlotVfs::Rank::by_name);
    {
        auto archive = Archive::open({.path = database_name, .system = "rescue-new"});
        if (!archive || !archive->checkpoint()) {
            return {};
        }
    }
    Bytes page(page_size);
    return slots.read(database_slot, page, 0) == page_size ? page : Bytes();
}

}  // namespace

std::vector<Damaged> mended(const Damaged& damaged) {
    std::vector<Bytes> databases{damaged.database};
    if (damaged.database.size() >= page_size) {
        databases.push_back(damaged.database);
        count_pages(databases.back());
        if (const Bytes page = first_page(); !page.empty()) {
            databases.push_back(databases.back());
            std::ranges::copy(page, databases.back().begin());
            count_pages(databases.back());
        }
    }
    std::vector<Damaged> all;
    for (const Bytes& database : databases) {
        all.push_back({.database = database, .log = damaged.log});
        if (!damaged.log.empty()) {
            all.push_back({.database = database, .log = {}});
        }
    }
    return all;
}

}  // namespace app::store
