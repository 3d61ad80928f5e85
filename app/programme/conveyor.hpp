// SPDX-License-Identifier: MIT
#pragma once

// Work that several threads do and one takes over in the order in which it was given, however fast
// each was. There is never more on the way than there is room for, so the memory it takes does not
// grow with the work.

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace app::programme {

template <typename In, typename Out>
class Conveyor {
public:
    using Work = std::function<Out(In&&)>;

    /// The work is called by that many threads at once.
    Conveyor(unsigned workers, std::size_t room, Work work) : room_(room), work_(std::move(work)) {
        for (unsigned i = 0; i < workers; ++i) {
            threads_.emplace_back([this] { run(); });
        }
    }
    Conveyor(const Conveyor&) = delete;
    Conveyor& operator=(const Conveyor&) = delete;
    ~Conveyor() { abandon(); }

    /// Waits while there is no room. False when nothing is wanted any more.
    bool put(In in) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_abandoned_ || given_ - taken_ < room_; });
        if (is_abandoned_) {
            return false;
        }
        waiting_.emplace(given_++, std::move(in));
        changed_.notify_all();
        return true;
    }
    /// Nothing more will be put.
    void close() {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
        changed_.notify_all();
    }
    /// The next one in the order they were put. None after the last.
    std::optional<Out> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] {
            return done_.contains(taken_) || (is_closed_ && taken_ == given_) || is_abandoned_;
        });
        const auto at = done_.find(taken_);
        if (at == done_.end() || is_abandoned_) {
            return std::nullopt;
        }
        Out out = std::move(at->second);
        done_.erase(at);
        ++taken_;
        changed_.notify_all();
        return out;
    }
    /// What is on the way is dropped.
    void abandon() {
        const std::lock_guard lock(mutex_);
        is_abandoned_ = true;
        changed_.notify_all();
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [&] { return !waiting_.empty() || is_closed_ || is_abandoned_; });
            if (waiting_.empty() || is_abandoned_) {
                return;
            }
            auto next = waiting_.extract(waiting_.begin());
            lock.unlock();
            Out out = work_(std::move(next.mapped()));
            lock.lock();
            done_.emplace(next.key(), std::move(out));
            changed_.notify_all();
        }
    }

    std::size_t room_;
    Work work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::uint64_t, In> waiting_;
    std::map<std::uint64_t, Out> done_;
    std::uint64_t given_ = 0;
    std::uint64_t taken_ = 0;
    bool is_closed_ = false;
    bool is_abandoned_ = false;
    std::vector<std::jthread> threads_;  // the last member: they end before the rest does
};

}  // namespace app::programme
