#include "scene/import_glb.h"

#include "scene/glb_check.h"

#include <assimp/BaseImporter.h>
#include <assimp/GltfMaterial.h>
#include <assimp/config.h>
#include <assimp/importerdesc.h>
#include <assimp/material.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <assimp/Importer.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace zemi::scene {
namespace {

constexpr int kDeepest = 70;  // the check allows 64; Assimp may put one node above

/// The stock importer guesses formats from content, whatever the file is called; only glTF 2 may stay.
bool keepOnlyGltf2(Assimp::Importer& importer) {
  std::size_t i = 0;
  while (i < importer.GetImporterCount()) {
    const aiImporterDesc* description = importer.GetImporterInfo(i);
    const bool wanted = description != nullptr && std::string_view{description->mName} == "glTF2 Importer";
    if (wanted) {
      ++i;
      continue;
    }
    Assimp::BaseImporter* const other = importer.GetImporter(i);
    if (importer.UnregisterLoader(other) != AI_SUCCESS) return false;
    delete other;  // unregistered, it belongs to no one
  }
  return importer.GetImporterCount() == 1;
}

glm::vec3 vec(const aiVector3D& v) {
  return {v.x, v.y, v.z};
}

/// Assimp's matrices are row-major.
glm::mat4 mat(const aiMatrix4x4& m) {
  return {m.a1, m.b1, m.c1, m.d1, m.a2, m.b2, m.c2, m.d2, m.a3, m.b3, m.c3, m.d3, m.a4, m.b4, m.c4, m.d4};
}

std::uint8_t byteOf(float fraction) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(fraction, 0.0F, 1.0F) * 255));
}

Material importMaterial(const aiMaterial& source) {
  Material material;
  material.name = source.GetName().C_Str();
  aiColor4D base{0.8F, 0.8F, 0.8F, 1};
  source.Get(AI_MATKEY_BASE_COLOR, base);
  material.baseColour = {base.r, base.g, base.b};
  aiString mode;
  source.Get(AI_MATKEY_GLTF_ALPHAMODE, mode);
  const bool blended = std::string_view{mode.C_Str()} == "BLEND";
  material.alpha = blended ? std::clamp(base.a, 0.0F, 1.0F) : 1.0F;
  float transmission = 0;
  source.Get(AI_MATKEY_TRANSMISSION_FACTOR, transmission);
  if (transmission > 0.5F && !blended)
    material.alpha = 0.25F;  // transmission is for ray tracers; here glass is blended
  source.Get(AI_MATKEY_METALLIC_FACTOR, material.metallic);
  source.Get(AI_MATKEY_ROUGHNESS_FACTOR, material.roughness);
  source.Get(AI_MATKEY_CLEARCOAT_FACTOR, material.clearcoat);
  source.Get(AI_MATKEY_CLEARCOAT_ROUGHNESS_FACTOR, material.clearcoatRoughness);
  aiColor3D emissive{0, 0, 0};
  source.Get(AI_MATKEY_COLOR_EMISSIVE, emissive);
  material.emissive = {emissive.r, emissive.g, emissive.b};
  source.Get(AI_MATKEY_TWOSIDED, material.twoSided);
  return material;
}

Mesh importMesh(const aiMesh& source) {
  Mesh mesh;
  mesh.positions.reserve(source.mNumVertices);
  mesh.normals.reserve(source.mNumVertices);
  mesh.colours.reserve(source.mNumVertices);
  for (unsigned i = 0; i < source.mNumVertices; ++i) {
    mesh.positions.push_back(vec(source.mVertices[i]));
    mesh.bounds.add(mesh.positions.back());
    const glm::vec3 normal = source.mNormals != nullptr ? vec(source.mNormals[i]) : glm::vec3{0, 1, 0};
    const float length = glm::length(normal);
    const bool sound = std::isfinite(length) && length > 1e-6F;
    mesh.normals.push_back(sound ? normal / length : glm::vec3{0, 1, 0});
    if (const aiColor4D* colours = source.mColors[0]) {
      mesh.colours.emplace_back(byteOf(colours[i].r), byteOf(colours[i].g), byteOf(colours[i].b), 255);
    } else {
      mesh.colours.emplace_back(255, 0, 128, 255);
    }
  }
  mesh.indices.reserve(std::size_t{source.mNumFaces} * 3);
  for (unsigned f = 0; f < source.mNumFaces; ++f) {
    const aiFace& face = source.mFaces[f];
    if (face.mNumIndices != 3) continue;
    for (unsigned k = 0; k < 3; ++k) mesh.indices.push_back(face.mIndices[k]);
  }
  return mesh;
}

std::optional<double> numberOf(const aiMetadataEntry& entry) {
  switch (entry.mType) {
    case AI_BOOL:
      return *static_cast<const bool*>(entry.mData) ? 1.0 : 0.0;
    case AI_INT32:
      return *static_cast<const std::int32_t*>(entry.mData);
    case AI_UINT64:
      return static_cast<double>(*static_cast<const std::uint64_t*>(entry.mData));
    case AI_FLOAT:
      return *static_cast<const float*>(entry.mData);
    case AI_DOUBLE:
      return *static_cast<const double*>(entry.mData);
    default:
      return {};
  }
}

/// A list comes as metadata of its own with equal keys; its numbers in their order.
std::vector<double> numbersOf(const aiMetadata& nested) {
  std::vector<double> numbers;
  for (unsigned i = 0; i < nested.mNumProperties; ++i) {
    if (const auto number = numberOf(nested.mValues[i])) numbers.push_back(*number);
  }
  return numbers;
}

void importExtra(Extras& extras, const std::string& key, const aiMetadataEntry& entry) {
  if (entry.mData == nullptr) return;
  if (entry.mType == AI_AISTRING) {
    extras.values[key] = std::string{static_cast<const aiString*>(entry.mData)->C_Str()};
  } else if (entry.mType == AI_AIVECTOR3D) {
    const aiVector3D& v = *static_cast<const aiVector3D*>(entry.mData);
    extras.values[key] = std::vector<double>{v.x, v.y, v.z};
  } else if (entry.mType == AI_AIMETADATA) {
    extras.values[key] = numbersOf(*static_cast<const aiMetadata*>(entry.mData));
  } else if (const auto number = numberOf(entry)) {
    extras.values[key] = *number;
  }
}

/// Extras lie either directly in the node's metadata or one level below, under "extras".
Extras importExtras(const aiMetadata* metadata) {
  Extras extras;
  if (metadata == nullptr) return extras;
  for (unsigned i = 0; i < metadata->mNumProperties; ++i) {
    const std::string key = metadata->mKeys[i].C_Str();
    const aiMetadataEntry& entry = metadata->mValues[i];
    if (key == "extras" && entry.mType == AI_AIMETADATA) {
      for (const auto& [name, value] : importExtras(static_cast<const aiMetadata*>(entry.mData)).values) {
        extras.values[name] = value;
      }
    } else {
      importExtra(extras, key, entry);
    }
  }
  return extras;
}

bool importNode(const aiNode& source, std::int32_t parent, int depth, Model& model) {
  if (depth > kDeepest) return false;
  Node node;
  node.name = source.mName.C_Str();
  node.parent = parent;
  node.local = mat(source.mTransformation);
  node.extras = importExtras(source.mMetaData);
  for (unsigned i = 0; i < source.mNumMeshes; ++i) {
    const std::uint32_t mesh = source.mMeshes[i];
    if (!model.meshes[mesh].indices.empty()) node.parts.push_back({mesh, 0});
  }
  const auto index = static_cast<std::int32_t>(model.nodes.size());
  model.nodes.push_back(std::move(node));
  for (unsigned i = 0; i < source.mNumChildren; ++i) {
    if (!importNode(*source.mChildren[i], index, depth + 1, model)) return false;
  }
  return true;
}

Result<Model> converted(const aiScene& source, const std::string& name) {
  Model model;
  model.name = name;
  for (unsigned i = 0; i < source.mNumMaterials; ++i) model.materials.push_back(importMaterial(*source.mMaterials[i]));
  for (unsigned i = 0; i < source.mNumMeshes; ++i) model.meshes.push_back(importMesh(*source.mMeshes[i]));
  if (!importNode(*source.mRootNode, -1, 0, model)) {
    return fail("import.too_deep", {name}, "the tree of nodes is too deep", "Export the model again");
  }
  for (Node& node : model.nodes) {
    for (MeshUse& use : node.parts) use.material = source.mMeshes[use.mesh]->mMaterialIndex;
  }
  if (model.triangles() == 0)
    return fail("import.empty", {name}, "the model has no triangle", "Export the model again");
  return model;
}

}  // namespace

Result<Model> readModel(std::string_view bytes, const std::string& name) {
  if (const auto checked = checkGlb(bytes, name); !checked.has_value()) return Failure{checked.error()};
  try {
    Assimp::Importer importer;
    if (!keepOnlyGltf2(importer)) {
      return fail("import.failed", {name}, "this Assimp has no glTF 2 importer that could be singled out",
                  "Install libassimp5 5.2 of Debian 12");
    }
    const aiScene* source = importer.ReadFileFromMemory(bytes.data(), bytes.size(), 0, "glb");
    const bool whole =
        source != nullptr && source->mRootNode != nullptr && (source->mFlags & AI_SCENE_FLAGS_INCOMPLETE) == 0;
    if (!whole) return fail("import.failed", {name}, importer.GetErrorString(), "Export the model again as plain GLB");
    return converted(*source, name);
  } catch (const std::exception& fault) {
    return fail("import.failed", {name}, fault.what(), "Export the model again as plain GLB");
  }
}

}  // namespace zemi::scene
