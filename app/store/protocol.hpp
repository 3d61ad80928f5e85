// SPDX-License-Identifier: MIT
#pragma once

// The wire between the interface and the store, which are two programs in the browser and one
// natively. The interface encodes its Effects and decodes the answers into Actions; the store
// is one function, request in, answer out, so that tests and the native program call it
// directly. Every request has exactly one answer, in the same order, and every request may be
// sent again: the same changes twice leave the same store.
//
// A text is lines of JSON. The first says what it is, and carries the protocol's number; the
// others are one enterprise, assessment, answer, document, setting or change each, so that no
// amount of stored work runs into the size that one JSON document may have. What an answer says
// travels as canonical JSON inside a string, or bare behind its criterion where everything is
// loaded: only the interface, which has the instruments, understands it.
//
//   {"ask":"load","protocol":1,"take-over":false}
//   {"ask":"save","protocol":1,"ticket":7}        then changes
//   {"ask":"back-up","protocol":1,"passphrase":"","random":"9f…"}
//   {"ask":"read-backup","protocol":1,"passphrase":""}  then {"bytes":"4950…"} each
//   {"ask":"keep-pin","protocol":1,"pin":"1234","random":"9f…"}
//   {"ask":"try-pin","protocol":1,"pin":"1234"}
//   {"answer":"pin-kept","kept":true}               false: not enough memory
//   {"answer":"pin-tried","right":true}
//   {"answer":"loaded","durable":true,"reason":""}  then what is stored, answers as lines like
//       ins-office {"value":3}
//   {"answer":"backed-up"}                          then {"bytes":"4950…"} each
//   {"answer":"backup-read","unchanged":2}          then the enterprises that would change,
//       {"section":"after"} and everything as it would be, {"section":"forward"} and the changes
//       that lead there, {"section":"backward"} and those that lead back
//   {"answer":"backup-refused","why":3}             app::backup::Refusal
//   {"answer":"saved","ticket":7}
//   {"answer":"load-failed","code":"storage_busy","where":"other-tab","detail":"…"}
//   {"answer":"save-failed","ticket":7,"code":"storage_full","where":"…","detail":"…"}
//   {"answer":"handed-over"}                        of itself: another tab took the store over
//
// Why nothing lasts, in Loaded::reason (a store in memory works, but only until the window
// closes), or why nothing can be stored at all, in Error::where of a failure:
//
//   not-supported   memory   the browser has no file system for pages, or too old a one
//   local-file      memory   the page was opened from a file, which has no space of its own
//   private-window  memory   the browser refuses it to this window, or to this site
//   other-tab       failed   another tab or window holds the store (storage_busy)
//   other-tab-silent  failed   the same, and asked to hand it over it does not answer
//   evicted         failed   the browser took the files away while they were in use
//   files           failed   the files cannot be opened (storage_blocked); `detail` says why
//   no-worker       failed   the store's program could not be started, or died again and again
//
// A failure of another kind is told by its code: storage_newer, storage_damaged, storage_full,
// file_unreadable (a database, but not ours). After a LoadFailed another Load tries again. After
// a hand-over or an eviction every Save is refused until a Load has opened the store: what two
// windows do is never mixed, and nothing is saved into a store that lacks the rest.

#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/backup/pin.hpp"
#include "app/effect.hpp"
#include "app/library.hpp"

namespace app::store {

class Archive;

inline constexpr int protocol_number = 1;

// ---- the interface's side (target ipgauge::protocol, without SQLite)

[[nodiscard]] std::string encode(const Load& load);
[[nodiscard]] std::string encode(const Save& save);
/// `random`: at least app::backup::random_bytes that nobody can guess.
[[nodiscard]] std::string encode(const MakeBackup& backup, std::string_view random);
[[nodiscard]] std::string encode(const ReadBackup& backup);
/// `random`: at least app::backup::pin_random_bytes that nobody can guess.
[[nodiscard]] std::string encode(const KeepPin& keep, std::string_view random);
[[nodiscard]] std::string encode(const TryPin& attempt);

/// Loaded, LoadFailed, Saved, SaveFailed, HandedOver, BackedUp, BackupRead, BackupRefused, PinKept
/// or PinTried.
/// Assessments are read with the instruments of the library and those that are stored; what cannot
/// be read stays in the store and is told in Loaded::findings. An assessment whose instrument the
/// library lacks is loaded unread: its profile and each of its answers are nothing but extras,
/// which are written back as they came. An answer that makes no sense is a LoadFailed.
[[nodiscard]] Action decode(std::string_view answer, const Library& library);

// ---- the store's side (target ipgauge::store)

/// Does what the request asks and answers it. A request that makes no sense changes nothing.
[[nodiscard]] std::string handle(Archive& archive, std::string_view request);

/// The answer to a request when there is no archive, because opening it failed.
[[nodiscard]] std::string refuse(const assessment::Error& why, std::string_view request);

}  // namespace app::store
