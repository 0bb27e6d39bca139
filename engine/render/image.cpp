#include "render/image.h"

#include "base/files.h"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace zemi::render {
namespace {

constexpr int kLargest = 16384;

bool opaque(const Image& image) {
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
    if (image.rgba[i] != 255) return false;
  }
  return true;
}

std::vector<std::uint8_t> withoutAlpha(const Image& image) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(image.rgba.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
    rgb.insert(rgb.end(), {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2]});
  }
  return rgb;
}

}  // namespace

Result<std::string> encodePng(const Image& image) {
  const auto pixels = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  EXPECTS(image.width > 0 && image.height > 0 && image.rgba.size() == pixels * 4);
  png_image header{};
  header.version = PNG_IMAGE_VERSION;
  header.width = static_cast<png_uint_32>(image.width);
  header.height = static_cast<png_uint_32>(image.height);
  const bool plain = opaque(image);
  header.format = plain ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
  const std::vector<std::uint8_t> rgb = plain ? withoutAlpha(image) : std::vector<std::uint8_t>{};
  const void* data = plain ? rgb.data() : image.rgba.data();

  png_alloc_size_t size = 0;
  std::string bytes;
  if (png_image_write_to_memory(&header, nullptr, &size, 0, data, 0, nullptr) != 0) {
    bytes.resize(size);
    if (png_image_write_to_memory(&header, bytes.data(), &size, 0, data, 0, nullptr) != 0) {
      bytes.resize(size);
      return bytes;
    }
  }
  return fail("picture.encode", {}, std::string{"the PNG could not be made: "} + header.message);
}

Result<Image> decodePng(std::string_view bytes, const std::string& name) {
  png_image header{};
  header.version = PNG_IMAGE_VERSION;
  const auto refused = [&](const std::string& why) {
    png_image_free(&header);
    return fail("picture.decode", {name}, "the picture cannot be read: " + why, "Choose a PNG file");
  };
  if (png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()) == 0) return refused(header.message);
  if (header.width > kLargest || header.height > kLargest) return refused("it is larger than 16384 pixels");
  header.format = PNG_FORMAT_RGBA;
  Image image{static_cast<int>(header.width), static_cast<int>(header.height), {}};
  image.rgba.resize(PNG_IMAGE_SIZE(header));
  if (png_image_finish_read(&header, nullptr, image.rgba.data(), 0, nullptr) == 0) return refused(header.message);
  return image;
}

Result<Done> writePng(const std::filesystem::path& path, const Image& image) {
  const auto bytes = encodePng(image);
  if (!bytes.has_value()) return Failure{bytes.error()};
  return writeFileAtomically(path, bytes.value());
}

Result<Image> readPng(const std::filesystem::path& path) {
  const auto bytes = readFile(path);
  if (!bytes.has_value()) return Failure{bytes.error()};
  return decodePng(bytes.value(), path.string());
}

ImageDifference compare(const Image& a, const Image& b) {
  ImageDifference result;
  if (a.width != b.width || a.height != b.height || a.rgba.size() != b.rgba.size() || a.rgba.empty()) {
    result.meanAbsolute = 255;
    result.shareOver8 = 1;
    return result;
  }
  result.picture = {a.width, a.height, std::vector<std::uint8_t>(a.rgba.size(), 255)};
  std::size_t sum = 0, over = 0;
  for (std::size_t pixel = 0; pixel < a.rgba.size(); pixel += 4) {
    int largest = 0;
    for (std::size_t c = 0; c < 4; ++c) {
      const int difference = std::abs(int{a.rgba[pixel + c]} - int{b.rgba[pixel + c]});
      sum += static_cast<std::size_t>(difference);
      largest = std::max(largest, difference);
      if (c < 3) result.picture.rgba[pixel + c] = static_cast<std::uint8_t>(std::min(difference * 4, 255));
    }
    over += largest > 8 ? 1 : 0;
  }
  result.meanAbsolute = static_cast<double>(sum) / static_cast<double>(a.rgba.size());
  result.shareOver8 = static_cast<double>(over) * 4 / static_cast<double>(a.rgba.size());
  return result;
}

}  // namespace zemi::render
