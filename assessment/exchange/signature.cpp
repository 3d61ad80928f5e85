// SPDX-License-Identifier: MIT
#include "assessment/exchange/signature.hpp"

#include <sodium.h>

#include <algorithm>
#include <optional>

#include "assessment/date.hpp"
#include "assessment/exchange/canonical_parts.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view format_name = "ipgauge.signature/1";

using PublicKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using SecretKey = std::array<unsigned char, crypto_sign_SECRETKEYBYTES>;
using SignatureBytes = std::array<unsigned char, crypto_sign_BYTES>;

static_assert(crypto_sign_SEEDBYTES == std::tuple_size_v<KeySeed>);

struct KeyPair {
    PublicKey open{};
    SecretKey secret{};

    explicit KeyPair(const KeySeed& seed) {
        crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
    }
    ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }
    KeyPair(const KeyPair&) = delete;
    KeyPair& operator=(const KeyPair&) = delete;
};

const unsigned char* unsigned_bytes(std::string_view text) {
    // libsodium takes bytes as unsigned char; reading chars so is allowed.
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// The enterprise's signature, which those of commissioners are over; empty when there is none.
std::string enterprise_signature(const std::vector<Signature>& signatures) {
    const auto found = std::ranges::find(signatures, Signer::enterprise, &Signature::by);
    return found == signatures.end() ? std::string() : found->value;
}

/// The line that is signed.
std::string line_of(const Signature& signature, std::string_view digest, std::string_view over) {
    Json json = Json::object({{"format", Json::string(format_name)},
                              {"key", Json::string(signature.key)},
                              {"name", Json::string(signature.name)},
                              {"report", Json::string(digest)},
                              {"role", Json::string(name(signature.by))},
                              {"signed", Json::string(iso_date(signature.signed_on))}});
    if (signature.by == Signer::commissioner) {
        json.members.emplace_back("over", Json::string(over));
    }
    return write_canonical(json);
}

bool is_valid(const Signature& signature, std::string_view digest, std::string_view over) {
    if (signature.by == Signer::commissioner && over.empty()) {
        return false;
    }
    return fits_line(signature.key, signature.value, line_of(signature, digest, over));
}

Json to_json(const Signature& signature) {
    return Json::object({{"role", Json::string(name(signature.by))},
                         {"key", Json::string(signature.key)},
                         {"name", Json::string(signature.name)},
                         {"signed", Json::string(iso_date(signature.signed_on))},
                         {"signature", Json::string(signature.value)}});
}

std::string read_digits(const JsonReader& reader, std::size_t count) {
    const auto text = reader.string();
    if (text && (text->size() != count || !is_hexadecimal(*text))) {
        reader.report(FindingCode::wrong_format, std::to_string(text->size()),
                      std::to_string(count) + " × 0-9a-f");
    }
    return std::string(text.value_or(""));
}

Signature read_signature(const JsonReader& reader) {
    Signature signature;
    if (!reader.is_object_of({"role", "key", "name", "signed", "signature"})) {
        return signature;
    }
    const auto role = reader.member("role").word({"enterprise", "commissioner"});
    signature.by = static_cast<Signer>(role.value_or(0));
    signature.key = read_digits(reader.member("key"), std::size_t{2} * crypto_sign_PUBLICKEYBYTES);
    signature.name = reader.member("name").string().value_or("");
    const JsonReader day = reader.member("signed");
    const auto text = day.string();
    const auto date = read_iso_date(text.value_or(""));
    if (text && !date) {
        day.report(FindingCode::wrong_format, "", std::string(iso_date_form));
    }
    signature.signed_on = date.value_or(std::chrono::year_month_day{});
    signature.value = read_digits(reader.member("signature"), std::size_t{2} * crypto_sign_BYTES);
    return signature;
}

std::string read_digits(CanonicalCursor& cursor, std::size_t count) {
    const std::string_view text = cursor.text();
    if (text.size() != count || !is_hexadecimal(text)) {
        cursor.fail();
    }
    return std::string(text);
}

Signature read_signature(CanonicalCursor& cursor) {
    Signature signature;
    cursor.expect(R"({"key":)");
    signature.key = read_digits(cursor, std::size_t{2} * crypto_sign_PUBLICKEYBYTES);
    cursor.expect(R"(,"name":)");
    signature.name = cursor.text();
    cursor.expect(R"(,"role":)");
    signature.by = static_cast<Signer>(read_word(cursor, {"enterprise", "commissioner"}));
    cursor.expect(R"(,"signature":)");
    signature.value = read_digits(cursor, std::size_t{2} * crypto_sign_BYTES);
    cursor.expect(R"(,"signed":)");
    signature.signed_on = read_day(cursor);
    cursor.expect("}");
    return signature;
}

bool has_two_enterprises(const std::vector<Signature>& signatures) {
    return std::ranges::count(signatures, Signer::enterprise, &Signature::by) > 1;
}

}  // namespace

std::string public_key(const KeySeed& seed) {
    return to_hexadecimal(KeyPair(seed).open);
}

bool is_key(std::string_view text) {
    return text.size() == std::size_t{2} * crypto_sign_PUBLICKEYBYTES && is_hexadecimal(text);
}

std::string fingerprint(std::string_view key) {
    if (!is_key(key)) {
        return {};
    }
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    from_hexadecimal(sha256(key), hash);
    std::string digits;
    for (std::size_t group = 0; group < 6; ++group) {
        std::uint64_t number = 0;
        for (std::size_t byte = 0; byte < 5; ++byte) {
            number = number << 8U | hash.at(5 * group + byte);
        }
        const std::string five = std::to_string(number % 100'000);
        digits += (group == 0 ? "" : " ") + std::string(5 - five.size(), '0') + five;
    }
    return digits;
}

std::string sign_line(const KeySeed& seed, std::string_view line) {
    const KeyPair pair(seed);
    SignatureBytes bytes{};
    crypto_sign_detached(bytes.data(), nullptr, unsigned_bytes(line), line.size(),
                         pair.secret.data());
    return to_hexadecimal(bytes);
}

bool fits_line(std::string_view key, std::string_view signature, std::string_view line) {
    const auto holder = from_hexadecimal<crypto_sign_PUBLICKEYBYTES>(key);
    const auto value = from_hexadecimal<crypto_sign_BYTES>(signature);
    return holder && value &&
           crypto_sign_verify_detached(value->data(), unsigned_bytes(line), line.size(),
                                       holder->data()) == 0;
}

bool sign(std::vector<Signature>& signatures, std::string_view digest, const SignerCard& signer) {
    const std::string over = enterprise_signature(signatures);
    const bool is_possible = signer.by == Signer::enterprise ? over.empty() : !over.empty();
    if (!is_possible || signatures.size() >= most_signatures) {
        return false;
    }
    Signature signature{.by = signer.by,
                        .key = public_key(signer.seed),
                        .name = signer.name,
                        .signed_on = signer.today};
    signature.value = sign_line(signer.seed, line_of(signature, digest, over));
    signatures.push_back(std::move(signature));
    return true;
}

std::string with_signatures(std::string_view bytes, const std::vector<Signature>& signatures) {
    Json root = parse_json(bytes).root;
    std::erase_if(root.members, [](const auto& member) { return member.first == "signatures"; });
    root.members.emplace_back("signatures", to_json(signatures));
    return write_canonical(root) + "\n";
}

std::vector<bool> valid(const std::vector<Signature>& signatures, std::string_view digest) {
    const std::string over = enterprise_signature(signatures);
    std::vector<bool> fits;
    fits.reserve(signatures.size());
    for (const Signature& signature : signatures) {
        fits.push_back(is_valid(signature, digest, over));
    }
    return fits;
}

Json to_json(const std::vector<Signature>& signatures) {
    Json json = Json::array();
    for (const Signature& signature : signatures) {
        json.items.push_back(to_json(signature));
    }
    return json;
}

std::vector<Signature> read_signatures(const JsonReader& reader) {
    std::vector<Signature> signatures;
    if (!reader) {
        return signatures;
    }
    const auto items = reader.list();
    if (items.size() > most_signatures) {
        reader.report(FindingCode::wrong_count, std::to_string(items.size()),
                      "0–" + std::to_string(most_signatures));
        return signatures;
    }
    for (const JsonReader& item : items) {
        signatures.push_back(read_signature(item));
    }
    if (has_two_enterprises(signatures)) {
        reader.report(FindingCode::duplicate_item, "enterprise");
    }
    return signatures;
}

std::vector<Signature> read_signatures(CanonicalCursor& cursor) {
    std::vector<Signature> signatures;
    cursor.items([&] {
        if (signatures.size() == most_signatures) {
            cursor.fail();
            return;
        }
        signatures.push_back(read_signature(cursor));
    });
    if (has_two_enterprises(signatures)) {
        cursor.fail();
    }
    return signatures;
}

}  // namespace assessment::exchange
