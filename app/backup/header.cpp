// SPDX-License-Identifier: MIT
#include "app/backup/header.hpp"

#include <algorithm>

namespace app::backup {

namespace {

// The line end is damaged by what takes the file for a text, and so gives it away.
constexpr std::string_view magic = "IPGAUGE-BACKUP\r\n";
constexpr std::uint64_t version = 1;
constexpr std::uint64_t encrypted_flag = 1;
constexpr std::uint64_t argon2id = 1;

constexpr std::size_t version_end = 18;
constexpr std::uint32_t least_memory = 8 * 1024;  // KiB
/// No zlib stream expands to more than 1,032 times its size.
constexpr std::uint64_t most_expansion = 1040;

static_assert(magic.size() == 16);

void put(std::string& text, std::uint64_t number, int bytes) {
    while (bytes-- > 0) {
        text += static_cast<char>(number >> (8U * static_cast<unsigned>(bytes)) & 255U);
    }
}

class Reader {
public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    std::string_view text(std::size_t bytes) {
        const auto taken = rest_.substr(0, bytes);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    std::uint64_t number(std::size_t bytes) {
        std::uint64_t value = 0;
        for (const char byte : text(bytes)) {
            value = value << 8U | static_cast<unsigned char>(byte);
        }
        return value;
    }

private:
    std::string_view rest_;
};

bool is_asking_too_much(const Header& header) {
    return header.content > largest_content || header.body > largest_file ||
           header.cost.memory > most_memory || header.cost.passes > most_passes;
}

/// A header that this program never writes.
bool is_nonsense(const Header& header, std::uint64_t kdf) {
    const bool key_fits = header.encrypted ? kdf == argon2id && header.cost.passes > 0 &&
                                                 header.cost.memory >= least_memory
                                           : kdf == 0;
    return !key_fits || header.content > header.body * most_expansion;
}

}  // namespace

std::string write(const Header& header) {
    std::string text(magic);
    put(text, version, 2);
    put(text, header.encrypted ? encrypted_flag : 0, 1);
    put(text, header.encrypted ? argon2id : 0, 1);
    put(text, header.cost.memory, 4);
    put(text, header.cost.passes, 4);
    put(text, header.content, 8);
    put(text, header.body, 8);
    return text + header.salt + header.nonce;
}

std::expected<Header, Refusal> read_header(std::string_view file) {
    Reader reader(file);
    const auto start = reader.text(magic.size());
    if (start.empty() || start != magic.substr(0, start.size())) {
        return std::unexpected(Refusal::foreign);
    }
    if (file.size() < version_end) {
        return std::unexpected(Refusal::truncated);
    }
    const auto found = reader.number(2);
    if (found != version) {
        return std::unexpected(found > version ? Refusal::newer : Refusal::altered);
    }
    if (file.size() < header_size) {
        return std::unexpected(Refusal::truncated);
    }
    const auto flags = reader.number(1);
    const auto kdf = reader.number(1);
    if (flags > encrypted_flag || kdf > argon2id) {
        return std::unexpected(Refusal::newer);
    }
    Header header{.encrypted = flags == encrypted_flag};
    header.cost.memory = static_cast<std::uint32_t>(reader.number(4));
    header.cost.passes = static_cast<std::uint32_t>(reader.number(4));
    header.content = reader.number(8);
    header.body = reader.number(8);
    header.salt = reader.text(salt_size);
    header.nonce = reader.text(nonce_size);
    if (is_asking_too_much(header)) {
        return std::unexpected(Refusal::too_large);
    }
    if (file.size() < header.file_size()) {
        return std::unexpected(Refusal::truncated);
    }
    if (file.size() > header.file_size() || is_nonsense(header, kdf)) {
        return std::unexpected(Refusal::altered);
    }
    return header;
}

}  // namespace app::backup
