// SPDX-License-Identifier: MIT
#include "app/store/slot_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <new>
#include <random>
#include <string_view>

namespace app::store {

namespace {

/// What a VFS stands on.
struct Device {
    Slots* slots = nullptr;
    std::array<bool, slot_count> is_open{};
};

struct Name {
    std::string_view text;
    int kind;  // the SQLITE_OPEN_… flag that it may be opened with
    int slot;
};

constexpr std::array names{
    Name{database_name, SQLITE_OPEN_MAIN_DB, database_slot},
    Name{"db-journal", SQLITE_OPEN_MAIN_JOURNAL, journal_slot},
    Name{"db-wal", SQLITE_OPEN_WAL, log_slot},
};
constexpr int named_kinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;

const Name* find(std::string_view text) {
    const auto* found = std::ranges::find(names, text, &Name::text);
    return found == names.end() ? nullptr : found;
}

/// SQLite's file object, followed by what is ours.
struct File {
    sqlite3_file base;
    Slots* slots;
    int slot;
    Device* device;  // null for a scratch file, whose slots belong to the file
};

File& file_of(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}

Device& device_of(sqlite3_vfs* vfs) {
    return *static_cast<Device*>(vfs->pAppData);
}

// ---- methods of a file

int close(sqlite3_file* base) {
    File& file = file_of(base);
    if (file.device == nullptr) {
        delete file.slots;
    } else {
        file.device->is_open[static_cast<std::size_t>(file.slot)] = false;
    }
    return SQLITE_OK;
}

int read(sqlite3_file* base, void* into, int length, sqlite3_int64 at) {
    File& file = file_of(base);
    const std::span bytes(static_cast<std::byte*>(into), static_cast<std::size_t>(length));
    const auto got = file.slots->read(file.slot, bytes, at);
    if (!got) {
        return SQLITE_IOERR_READ;
    }
    if (*got < bytes.size()) {
        std::ranges::fill(bytes.subspan(*got), std::byte{0});
        return SQLITE_IOERR_SHORT_READ;
    }
    return SQLITE_OK;
}

int write(sqlite3_file* base, const void* from, int length, sqlite3_int64 at) {
    File& file = file_of(base);
    const std::span bytes(static_cast<const std::byte*>(from), static_cast<std::size_t>(length));
    switch (file.slots->write(file.slot, bytes, at)) {
        case Written::done:
            return SQLITE_OK;
        case Written::full:
            return SQLITE_FULL;
        case Written::failed:
            break;
    }
    return SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
    File& file = file_of(base);
    return file.slots->truncate(file.slot, size) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int sync(sqlite3_file* base, int /*flags*/) {
    File& file = file_of(base);
    return file.slots->flush(file.slot) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
    File& file = file_of(base);
    const auto found = file.slots->size(file.slot);
    if (!found) {
        return SQLITE_IOERR_FSTAT;
    }
    *size = *found;
    return SQLITE_OK;
}

// One connection in one program, and the handles are exclusive: there is nobody to lock out.
int lock(sqlite3_file* /*file*/, int /*level*/) {
    return SQLITE_OK;
}

int check_reserved_lock(sqlite3_file* /*file*/, int* is_reserved) {
    *is_reserved = 0;
    return SQLITE_OK;
}

int file_control(sqlite3_file* /*file*/, int /*operation*/, void* /*argument*/) {
    return SQLITE_NOTFOUND;
}

int sector_size(sqlite3_file* /*file*/) {
    return 4096;
}

int device_characteristics(sqlite3_file* /*file*/) {
    return SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods& file_methods() {
    static const sqlite3_io_methods methods = [] {
        sqlite3_io_methods all{};
        all.iVersion = 1;  // no shared memory, no mapped memory
        all.xClose = close;
        all.xRead = read;
        all.xWrite = write;
        all.xTruncate = truncate;
        all.xSync = sync;
        all.xFileSize = file_size;
        all.xLock = lock;
        all.xUnlock = lock;
        all.xCheckReservedLock = check_reserved_lock;
        all.xFileControl = file_control;
        all.xSectorSize = sector_size;
        all.xDeviceCharacteristics = device_characteristics;
        return all;
    }();
    return methods;
}

// ---- methods of the VFS

int open_scratch(File& file) {
    file.slots = new (std::nothrow) ScratchSlot;
    if (file.slots == nullptr) {
        return SQLITE_NOMEM;
    }
    file.base.pMethods = &file_methods();
    return SQLITE_OK;
}

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* base, int flags, int* opened_as) {
    File& file = *new (base) File{};
    if (opened_as != nullptr) {
        *opened_as = flags;
    }
    if ((flags & named_kinds) == 0) {
        return open_scratch(file);
    }
    const Name* name = path == nullptr ? nullptr : find(path);
    if (name == nullptr || (flags & name->kind) == 0) {
        return SQLITE_CANTOPEN;
    }
    Device& device = device_of(vfs);
    bool& is_open = device.is_open[static_cast<std::size_t>(name->slot)];
    if (is_open) {
        return SQLITE_CANTOPEN;
    }
    is_open = true;
    file.slots = device.slots;
    file.slot = name->slot;
    file.device = &device;
    file.base.pMethods = &file_methods();
    return SQLITE_OK;
}

/// A slot cannot go away; an empty one is a file that does not exist.
int remove(sqlite3_vfs* vfs, const char* path, int /*flush_folder*/) {
    const Name* name = find(path);
    if (name == nullptr) {
        return SQLITE_IOERR_DELETE_NOENT;
    }
    Slots& slots = *device_of(vfs).slots;
    const bool done = slots.truncate(name->slot, 0) && slots.flush(name->slot);
    return done ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int access(sqlite3_vfs* vfs, const char* path, int /*question*/, int* answer) {
    const Name* name = find(path);
    *answer = 0;
    if (name == nullptr) {
        return SQLITE_OK;
    }
    const auto size = device_of(vfs).slots->size(name->slot);
    if (!size) {
        return SQLITE_IOERR_ACCESS;
    }
    *answer = *size > 0 ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs* /*vfs*/, const char* path, int capacity, char* into) {
    const std::size_t length = std::strlen(path) + 1;
    if (length > static_cast<std::size_t>(capacity)) {
        return SQLITE_CANTOPEN;
    }
    std::copy_n(path, length, into);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* /*vfs*/, int length, char* into) {
    std::random_device source;  // the machine's own, in the browser crypto.getRandomValues
    std::generate_n(into, length, [&] { return static_cast<char>(source() & 0xffU); });
    return length;
}

int sleep(sqlite3_vfs* /*vfs*/, int /*microseconds*/) {
    return 0;
}

/// Milliseconds since noon of 24 November 4714 BC, as SQLite counts them.
int current_time_ms(sqlite3_vfs* /*vfs*/, sqlite3_int64* time) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    *time = std::chrono::duration_cast<std::chrono::milliseconds>(now).count() +
            sqlite3_int64{210866760000000};
    return SQLITE_OK;
}

int current_time(sqlite3_vfs* vfs, double* days) {
    sqlite3_int64 time = 0;
    current_time_ms(vfs, &time);
    *days = static_cast<double>(time) / 86400000.0;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs* /*vfs*/, int /*capacity*/, char* /*into*/) {
    return 0;
}

}  // namespace

struct SlotVfs::Registered {
    sqlite3_vfs vfs{};
    Device device;
};

SlotVfs::SlotVfs(Slots& slots, const char* name, Rank rank)
    : registered_(std::make_unique<Registered>()) {
    registered_->device.slots = &slots;
    sqlite3_vfs& vfs = registered_->vfs;
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(File);
    vfs.mxPathname = 64;
    vfs.zName = name;
    vfs.pAppData = &registered_->device;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xAccess = access;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTime = current_time;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTimeInt64 = current_time_ms;
    sqlite3_vfs_register(&registered_->vfs, rank == Rank::standard ? 1 : 0);
}

SlotVfs::~SlotVfs() {
    sqlite3_vfs_unregister(&registered_->vfs);
}

}  // namespace app::store
