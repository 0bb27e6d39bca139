#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace zemi {
namespace {

namespace fs = std::filesystem;

/// A POSIX descriptor that closes itself.
class Descriptor {
public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

private:
  int number_;
};

bool writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool readsBack(const fs::path& path, std::string_view bytes) {
  const auto content = readFile(path, bytes.size() + 1);
  return content.has_value() && content.value() == bytes;
}

Failure unwritable(const fs::path& path, const std::string& what) {
  return fail("file.unwritable", {path.string()}, what + ": " + std::strerror(errno),
              "Choose a folder you may write to; the earlier file is unchanged");
}

/// New files get what the user's umask allows; replaced files keep the mode they had.
mode_t modeFor(const fs::path& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 ? (info.st_mode & 0777) : 0666;
}

}  // namespace

Result<std::string> readFile(const fs::path& path, std::size_t limit) {
  std::error_code ignored;
  const auto status = fs::status(path, ignored);
  if (!fs::exists(status)) {
    return fail("file.missing", {path.string()}, "the file does not exist", "Check the name and the folder");
  }
  if (fs::is_directory(status)) {
    return fail("file.unreadable", {path.string()}, "this is a folder, not a file", "Name a file in it");
  }
  std::ifstream stream{path, std::ios::binary};
  if (!stream) {
    return fail("file.unreadable", {path.string()}, std::string{"cannot open: "} + std::strerror(errno),
                "Check that you may read it");
  }
  std::string bytes;
  char block[1 << 16];
  while (stream.read(block, sizeof block) || stream.gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > limit) {
      return fail("file.too_large", {path.string()}, "the file is larger than " + std::to_string(limit) + " bytes",
                  "It is not a file of this program");
    }
  }
  return bytes;
}

Result<Done> writeFileAtomically(const fs::path& path, std::string_view bytes) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
  const fs::path temporary = folder / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".tmp");
  {
    const Descriptor file{::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, modeFor(path))};
    if (!file.open()) return unwritable(path, "cannot write in this folder");
    if (!writeAll(file.number(), bytes) || ::fsync(file.number()) != 0) {
      const Failure failure = unwritable(path, "writing failed");
      ::unlink(temporary.c_str());  // after a failed fsync its content is worthless
      return failure;
    }
  }
  if (!readsBack(temporary, bytes)) {
    ::unlink(temporary.c_str());
    return fail("file.disk", {path.string()}, "the disk gave back other bytes than were written",
                "Save to another disk; the earlier file is unchanged");
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const Failure failure = unwritable(path, "cannot replace the file");
    ::unlink(temporary.c_str());
    return failure;
  }
  const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (directory.open()) ::fsync(directory.number());
  return Done{};
}

}  // namespace zemi
