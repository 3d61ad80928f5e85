// SPDX-License-Identifier: MIT
#pragma once

// Bytes in and out. Reading is bounded, so that no file fills the memory; writing goes to a
// new file beside the old one and then takes its place, so that nobody ever sees half of it.

#include <cstdio>
#include <filesystem>
#include <iosfwd>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "assessment/result.hpp"

namespace app::cli {

/// The name that means standard input or output.
inline constexpr std::string_view standard_stream = "-";

/// An open file, or the standard input for "-". Valid as long as both it and `standard` are.
class Source {
public:
    static assessment::Result<Source> open(const std::string& file, std::istream& standard);

    [[nodiscard]] std::istream& stream() { return *stream_; }

private:
    Source(std::unique_ptr<std::istream> owned, std::istream* stream)
        : owned_(std::move(owned)), stream_(stream) {}

    std::unique_ptr<std::istream> owned_;
    std::istream* stream_;
};

/// A file that is written a piece at a time, or `standard` for "-", which has to outlive it.
class Output {
public:
    static assessment::Result<Output> open(const std::string& file, std::ostream& standard);
    Output(Output&&) = default;
    Output& operator=(Output&&) = delete;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    /// Without finish(), the file that was there stays.
    ~Output();

    /// False when there is no sense in going on; finish() says why.
    bool write(std::string_view bytes);
    [[nodiscard]] assessment::Result<assessment::Done> finish();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void drop();
    explicit Output(std::string name) : name_(std::move(name)) {}

    std::string name_;  // as it was asked for
    std::ostream* standard_ = nullptr;
    std::unique_ptr<std::FILE, Close> stream_{};
    std::filesystem::path target_{};
    std::filesystem::path part_{};  // is written; none when it is the target itself
    int cause_ = 0;                 // why not all of it arrived
};

/// All of it, or one byte more than the largest file there may be.
[[nodiscard]] assessment::Result<std::string> read_file(const std::string& file,
                                                        std::istream& standard);

/// The next line without its end, cut in the same way. False when there is none.
[[nodiscard]] bool read_line(std::istream& stream, std::string& line);

/// A line of nothing but blanks, which a filter passes over.
[[nodiscard]] bool is_blank(std::string_view line);

/// To the file, which is replaced if it is there; to `standard` for "-".
[[nodiscard]] assessment::Result<assessment::Done> write_file(const std::string& file,
                                                              std::string_view bytes,
                                                              std::ostream& standard);

}  // namespace app::cli
