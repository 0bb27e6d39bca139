#include "domain/docs/jpeg.h"

#include "base/expects.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace zemi::docs {

std::string toJpeg(const Picture& picture, int quality) {
  const std::size_t stride = static_cast<std::size_t>(picture.width) * 3;
  EXPECTS(picture.rgb.size() == stride * static_cast<std::size_t>(picture.height));

  jpeg_compress_struct job{};
  jpeg_error_mgr errors{};
  job.err = jpeg_std_error(&errors);
  jpeg_create_compress(&job);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&job, &bytes, &size);

  job.image_width = static_cast<JDIMENSION>(picture.width);
  job.image_height = static_cast<JDIMENSION>(picture.height);
  job.input_components = 3;
  job.in_color_space = JCS_RGB;
  jpeg_set_defaults(&job);
  jpeg_set_quality(&job, quality, TRUE);
  jpeg_start_compress(&job, TRUE);
  while (job.next_scanline < job.image_height) {
    // The library takes a pointer to mutable rows but only reads them.
    JSAMPROW row = const_cast<JSAMPROW>(picture.rgb.data() + stride * job.next_scanline);
    jpeg_write_scanlines(&job, &row, 1);
  }
  jpeg_finish_compress(&job);
  std::string result(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&job);
  std::free(bytes);
  return result;
}

}  // namespace zemi::docs
