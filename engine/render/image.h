#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace zemi::render {

/// A picture of 8-bit sRGB with straight alpha, rows from the top.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;  // 4 * width * height

  bool operator==(const Image&) const = default;
};

/// A PNG file as bytes; the same picture gives the same bytes. Opaque pictures are stored without alpha.
/// Errors: picture.encode.
Result<std::string> encodePng(const Image& image);

/// Any PNG to RGBA of 8 bits. Errors: picture.decode (damaged, or larger than 16384 in width or height).
Result<Image> decodePng(std::string_view bytes, const std::string& name);

/// Errors: picture.encode, file.*.
Result<Done> writePng(const std::filesystem::path& path, const Image& image);

/// Errors: picture.decode, file.*.
Result<Image> readPng(const std::filesystem::path& path);

/// How two pictures of the same size differ, over all pixels and channels.
struct ImageDifference {
  double meanAbsolute = 0;  // of 255
  double shareOver8 = 0;    // share of pixels with a channel more than 8/255 off
  Image picture;            // absolute difference times 4, opaque
};

/// Pictures of different size differ wholly (mean 255, share 1, empty picture).
ImageDifference compare(const Image& a, const Image& b);

}  // namespace zemi::render
