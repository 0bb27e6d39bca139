#pragma once

#include "base/result.h"
#include "domain/order/order.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace zemi::store {

inline constexpr int kOrderSchema = 1;

/// Reads an order from canonical JSON. Unknown members are kept. Every fault with line, column and remedy: an order may
/// have come by e-mail, so size, depth and every value are checked. Errors: order.malformed, order.schema, ...
Result<order::Order> readOrder(std::string_view json, const std::string& fileName);
Result<order::Order> loadOrder(const std::filesystem::path& path);

/// Canonical: schema first, then sorted keys, money as decimal strings, two spaces, newline at the end.
std::string writeOrder(const order::Order& order);
Result<Done> saveOrder(const order::Order& order, const std::filesystem::path& path);

}  // namespace zemi::store
