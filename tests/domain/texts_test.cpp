#include "domain/text/texts.h"

#include "domain/fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zemi::text {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Texts good() {
  std::vector<Error> faults;
  auto texts = Texts::load(test::dataFolder() / "texts_good", faults);
  EXPECT_THAT(faults, IsEmpty());
  return std::move(texts).value();
}

TEST(Texts, givesTheMessageOfTheLanguage) {
  const Texts texts = good();
  EXPECT_EQ(texts.get("greeting", Language::az), "Xoş gəldiniz");
  EXPECT_EQ(texts.get("order.total", Language::ru, {{"amount", "12 400,50 ₼"}}), "Итого: 12 400,50 ₼");
  EXPECT_EQ(texts.get("quote", Language::en, {{"name", "Chopper"}}), "Option 'Chopper' is locked");
  EXPECT_TRUE(texts.has("unit.kw"));
  EXPECT_THAT(texts.keys(), SizeIs(5));
}

TEST(Texts, choosesThePluralForm) {
  const Texts texts = good();
  struct Row {
    const char *count, *ru, *en;
  };
  const Row rows[] = {
      {"1", "1 машина, X", "1 machine, X"},     {"2", "2 машины, X", "2 machines, X"},
      {"5", "5 машин, X", "5 machines, X"},     {"11", "11 машин, X", "11 machines, X"},
      {"21", "21 машина, X", "21 machines, X"}, {"1000", "1\u00A0000 машин, X", "1,000 machines, X"},
  };
  for (const Row& row : rows) {
    const std::vector<Argument> arguments{{"count", row.count, true}, {"who", "X"}};
    EXPECT_EQ(texts.get("order.units", Language::ru, arguments), row.ru);
    EXPECT_EQ(texts.get("order.units", Language::en, arguments), row.en);
  }
}

TEST(Texts, marksWhatIsMissing) {
  const Texts texts = good();
  EXPECT_EQ(texts.get("no.such", Language::az), "⟨no.such⟩");
  EXPECT_EQ(texts.get("order.total", Language::en), "Total: ⟨amount⟩");
  EXPECT_FALSE(texts.has("no.such"));
}

auto fault(const char* code, const char* file, int line, const char* detail) {
  return AllOf(Field(&Error::code, code), Field(&Error::detail, HasSubstr(detail)),
               Field(&Error::place, AllOf(Field(&Place::file, HasSubstr(file)), Field(&Place::line, line))));
}

TEST(Texts, reportsEveryFaultAtOnce) {
  std::vector<Error> faults;
  ASSERT_TRUE(Texts::load(test::dataFolder() / "texts_bad", faults));
  EXPECT_THAT(faults, Contains(fault("texts.missing_key", "en.json", 0, "greeting")));
  EXPECT_THAT(faults, Contains(fault("texts.arguments", "ru.json", 3, "uses sum")));
  EXPECT_THAT(faults, Contains(fault("texts.plural", "ru.json", 4, "lacks few, many")));
  EXPECT_THAT(faults, Contains(fault("texts.pattern", "az.json", 5, "broken")));
  EXPECT_THAT(faults, Contains(fault("texts.duplicate", "az.json", 7, "twice")));
  EXPECT_THAT(faults, SizeIs(5));
}

TEST(Texts, refusesWhatIsNotAFlatObject) {
  struct Row {
    const char *name, *json;
  };
  const Row rows[] = {
      {"nested", R"({"a": {"b": "c"}})"},
      {"number", R"({"a": 1})"},
      {"array", R"(["a"])"},
      {"cut off", R"({"a": "b)"},
      {"empty", ""},
      {"not UTF-8", "{\"a\": \"\xff\"}"},
      {"bare text", R"("a")"},
  };
  for (const Row& row : rows) {
    const test::Folder folder;
    for (const char* file : {"az.json", "ru.json", "en.json"}) folder.write(file, row.json);
    std::vector<Error> faults;
    EXPECT_FALSE(Texts::load(folder.path(), faults)) << row.name;
    ASSERT_THAT(faults, SizeIs(3)) << row.name;
    EXPECT_EQ(faults[0].code, "texts.malformed") << row.name;
  }
}

TEST(Texts, survivesHundredThousandBrackets) {
  const test::Folder folder;
  folder.write("az.json", std::string(100'000, '['));
  folder.write("ru.json", "{\"a\": " + std::string(100'000, '{'));
  folder.write("en.json", "{\"a\": \"" + std::string(100'000, '{') + "\"}");
  std::vector<Error> faults;
  ASSERT_TRUE(Texts::load(folder.path(), faults));
  EXPECT_THAT(faults, SizeIs(3));
}

TEST(Texts, ofTheProgramAreFaultless) {
  const auto folder = test::sourceFolder() / "configs" / "texts";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "configs/texts is not written yet";
  std::vector<Error> faults;
  const auto texts = Texts::load(folder, faults);
  for (const Error& each : faults) ADD_FAILURE() << describe(each);
  EXPECT_TRUE(texts.has_value());
}

TEST(Texts, ofTheProgramNameEverySectionAndUnitOfTheCatalogue) {
  const auto configs = test::sourceFolder() / "configs";
  if (!std::filesystem::exists(configs / "texts") || !std::filesystem::exists(configs / "machines")) GTEST_SKIP();
  std::vector<Error> faults;
  const Texts texts = Texts::load(configs / "texts", faults).value();
  for (const catalogue::Machine& machine : catalogue::load(configs).catalogue.machines) {
    for (const catalogue::Figure& figure : machine.figures) {
      EXPECT_TRUE(texts.has("section." + figure.section)) << figure.section;
      EXPECT_TRUE(figure.unit.empty() || texts.has("unit." + figure.unit)) << figure.unit;
    }
    for (const auto& [name, quantity] : machine.quantities) {
      EXPECT_TRUE(texts.has("unit." + quantity.unit)) << name << " in " << quantity.unit;
    }
  }
}

}  // namespace
}  // namespace zemi::text
